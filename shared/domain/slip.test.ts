import { describe, expect, it } from 'vitest'
import type { IsoDate } from './day'
import type { SlipId, TargetId } from './ids'
import { answeredSlip, checkSlip } from './slip-rules'
import { nextSerial, numberOn, slipNumber, slipState, strongerColor, type Slip } from './slip'

const day = (text: string) => text as IsoDate
const slip = (over: Partial<Slip> = {}): Slip => ({
  id: 's1' as SlipId,
  year: 2023,
  serial: 5,
  color: 'blue',
  unit: '县发改局',
  targetIds: ['t1' as TargetId],
  demand: '',
  issuedOn: day('2023-10-12'),
  replyBy: day('2023-10-19'),
  reply: '',
  repliedOn: null,
  escalates: null,
  ...over,
})

describe('a slip', () => {
  it('carries its number as offices write it', () => {
    expect(slipNumber(slip())).toBe('督〔2023〕5号')
  })
  it('gets the number after the highest of its own year', () => {
    expect(nextSerial([slip(), slip({ serial: 2 }), slip({ year: 2022, serial: 40 })], 2023)).toBe(6)
    expect(nextSerial([], 2023)).toBe(1)
  })
  it('is numbered in the year of its day, and after the others of that year while it is new', () => {
    const issued = [slip(), slip({ year: 2022, serial: 40 })]
    const draft = { year: 2023, serial: 9 }
    expect(numberOn(draft, '2022-12-31' as IsoDate, issued)).toEqual({ year: 2022, serial: 41 })
    expect(numberOn(draft, '2023-01-05' as IsoDate, issued)).toEqual(draft)
    expect(numberOn(draft, '2022-12-31' as IsoDate, null)).toEqual({ year: 2022, serial: 9 })
  })
  it('waits until its day, is overdue the day after, and done once it is answered', () => {
    const one = slip()
    expect(slipState(one, [one], day('2023-10-19'))).toBe('waiting')
    expect(slipState(one, [one], day('2023-10-20'))).toBe('overdue')
    const answered = slip({ repliedOn: day('2023-10-25') })
    expect(slipState(answered, [answered], day('2023-12-01'))).toBe('answered')
  })
  it('waits for nothing once a stronger one follows it', () => {
    const red = slip({ id: 's2' as SlipId, color: 'red', escalates: 's1' as SlipId })
    expect(slipState(slip(), [slip(), red], day('2023-12-01'))).toBe('escalated')
    expect([strongerColor('blue'), strongerColor('yellow'), strongerColor('red')]).toEqual(['yellow', 'red', 'red'])
  })
})

const reply = (text: string, on: string) => answeredSlip(slip(), text, day(on), day('2023-10-20'))

describe('a slip that is issued', () => {
  const today = day('2023-10-12')
  it('names a unit and a target, and leaves time to reply', () => {
    expect(checkSlip(slip({ unit: ' 县发改局 ' }), [], today)).toMatchObject({ ok: true, value: { unit: '县发改局' } })
    expect(checkSlip(slip({ unit: ' ' }), [], today)).toMatchObject({ code: 'slip-unit-missing' })
    expect(checkSlip(slip({ targetIds: [] }), [], today)).toMatchObject({ code: 'slip-targets-missing' })
    expect(checkSlip(slip({ replyBy: day('2023-10-11') }), [], today)).toMatchObject({
      code: 'slip-reply-before-issue',
    })
  })
  it('shares its number with no other of the year', () => {
    const other = slip({ id: 's2' as SlipId })
    expect(checkSlip(slip(), [slip(), other], today)).toMatchObject({ code: 'slip-serial-taken' })
    expect(checkSlip(slip(), [slip(), { ...other, year: 2022 }], today)).toMatchObject({ ok: true })
  })
  it('goes beyond another only while that one is not answered', () => {
    const beyond = slip({ id: 's2' as SlipId, serial: 6, escalates: 's1' as SlipId })
    expect(checkSlip(beyond, [slip()], today)).toMatchObject({ ok: true })
    expect(checkSlip(beyond, [slip({ repliedOn: today })], today)).toMatchObject({ code: 'slip-answered' })
  })
  it('is answered in words, between its issue and today', () => {
    expect(reply(' 已整改 ', '2023-10-18')).toMatchObject({ value: { reply: '已整改', repliedOn: '2023-10-18' } })
    expect(reply(' ', '2023-10-18')).toMatchObject({ code: 'slip-reply-missing' })
    expect(reply('已整改', '2023-10-11')).toMatchObject({ code: 'slip-replied-too-early' })
    expect(reply('已整改', '2023-10-21')).toMatchObject({ code: 'slip-replied-too-early' })
  })
})
