import { captureDocument } from '@shared/capture/capture-document'
import type { ReviewAction } from '@shared/capture/review-action'
import { openSession } from '@shared/capture/review-session'
import type { IsoDate } from '@shared/domain/day'
import { describe, expect, it } from 'vitest'
import { candidatesOf, originsOf } from './origins'
import { typedOver } from './typed-over'

const TEXT =
  '二、下半年重点工作\n年底前建成县医院新院区，新建标准厂房5万平方米，增长8%。\n建成县城水厂。\n建成县文化馆。\n'
const source = { text: TEXT, on: '2023-07-18' as IsoDate }
const { proposals } = captureDocument(TEXT, source.on)
const idOf = (words: string) => proposals.find(({ title }) => title.includes(words))?.id ?? 'none'
const water = idOf('县城水厂')
const hall = idOf('县文化馆')

function after(...actions: readonly ReviewAction[]) {
  const { state, actions: done } = openSession(proposals, actions, source)
  const candidates = candidatesOf(state, done, proposals, source)
  const typed = typedOver(done)
  return {
    titles: (key: string) => candidates.get(key)?.map(({ title }) => title),
    typed: (key: string) => state.items.filter((item) => item.key === key).flatMap((item) => [...typed(item)]),
  }
}

describe('what an item goes back to', () => {
  it('is itself, what it was split from, and what was merged into these', () => {
    const origins = originsOf([
      { kind: 'merge', key: 'p4.2', into: 'p3' },
      { kind: 'split', key: 'p3' },
      { kind: 'merge', key: 'own1', into: 'p4' },
    ])
    expect(origins('p3.1')).toEqual(['p3.1', 'p3', 'p4.2', 'p4', 'own1'])
    expect(origins('p5')).toEqual(['p5'])
  })
  it('is looked for as it stands, and then as it was read', () => {
    expect(after({ kind: 'edit', key: water, edit: { title: '第二水厂' } }).titles(water)).toEqual([
      '第二水厂',
      '建成县城水厂',
    ])
    expect(after({ kind: 'merge', key: hall, into: water }).titles(water)).toEqual([
      '建成县城水厂',
      '建成县城水厂',
      '建成县文化馆',
    ])
    expect(after().titles(water)).toEqual(['建成县城水厂'])
  })
  it('holds what was taken by hand, also where that was merged into another', () => {
    const start = TEXT.indexOf('县文化馆')
    const add = { kind: 'add', start, end: start + 4 } as const
    expect(after(add).titles('own1')).toEqual(['县文化馆'])
    expect(after(add, { kind: 'merge', key: 'own1', into: hall }).titles(hall)?.at(-1)).toBe('县文化馆')
  })
})

describe('what was typed over', () => {
  it('is told by the fields of a target', () => {
    const edit = { title: '水厂', deadline: '9月底前', leader: '王副县长' }
    expect(after({ kind: 'edit', key: water, edit }).typed(water)).toEqual(['deadline', 'leadLeader'])
    expect(after({ kind: 'edit', key: water, edit: { growth: '8%' } }).typed(water)).toEqual(['goal'])
    expect(after().typed(water)).toEqual([])
  })
  it('comes along into what it is merged into, as far as that one lacked it', () => {
    const typedBelow = { kind: 'edit', key: hall, edit: { leader: '王副县长', leadUnits: ['县文旅局'] } } as const
    const merge = { kind: 'merge', key: hall, into: water } as const
    expect(after(typedBelow, merge).typed(water)).toEqual(['leadLeader', 'leadUnits'])
    const above = { kind: 'edit', key: water, edit: { leadUnits: ['县水利局'] } } as const
    expect(after(typedBelow, above, merge).typed(water)).toEqual(['leadUnits'])
  })
  it('stays with the parts that it is split into', () => {
    const [first] = proposals
    const edit = { kind: 'edit', key: first?.id ?? '', edit: { leadUnits: ['县住建局'] } } as const
    expect(after(edit, { kind: 'split', key: edit.key }).typed(`${edit.key}.1`)).toEqual(['leadUnits'])
  })
})
