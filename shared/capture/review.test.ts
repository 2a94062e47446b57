import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../domain/day'
import { captureDocument } from './capture-document'
import { KeptPart } from './review-draft'
import { countsOf, keysAbove } from './review-filter'
import { splitItem } from './review-items'
import { carriedOver, openSession, stepBack, stepForward, withStep } from './review-session'
import type { ReviewAction } from './review-action'

const TEXT = `关于全县三季度经济运行情况的讲话
一、前三季度工作回顾
今年以来，全县地区生产总值完成126.4亿元，同比增长5.8%。规模以上工业增如值增长7.1%。
二、四季度重点任务
确保全年规模以上工业增加值增长8%以上，12月底前建成标准化厂房3.5万平方米。由县工信局牵头，县财政局配合。
粮食播种面积稳定在42万亩以上。要关心关爱基层干部。`
const source = { text: TEXT, on: '2023-10-31' as IsoDate }
const { proposals } = captureDocument(TEXT, source.on)
const keyOf = (metric: string) => proposals.find((one) => one.metric === metric)?.id ?? 'none'
const session = (...actions: readonly ReviewAction[]) =>
  actions.reduce((now, action) => withStep(now, action, source), openSession(proposals, [], source))
const itemOf = (of: ReturnType<typeof session>, key: string) => of.state.items.find((item) => item.key === key)
const accept = (...keys: readonly string[]): ReviewAction => ({ kind: 'decide', keys, decision: 'accepted' })

describe('a review', () => {
  it('begins with every proposal undecided, in the order of the text', () => {
    const { items } = session().state
    expect(items.map(({ key }) => key)).toEqual(proposals.map(({ id }) => id))
    expect(new Set(items.map(({ decision }) => decision))).toEqual(new Set(['undecided']))
  })
  it('takes a step back and forward, and a new step forgets what was taken back', () => {
    const [first, second] = [keyOf('地区生产总值'), keyOf('规模以上工业增加值')]
    const both = session(accept(first), accept(second))
    const back = stepBack(both, source)
    expect(itemOf(back, second)?.decision).toBe('undecided')
    expect(itemOf(stepForward(back, source), second)?.decision).toBe('accepted')
    expect(withStep(back, { kind: 'nest', isNested: false }, source).undone).toEqual([])
    expect(stepBack(session(), source).actions).toEqual([])
  })
  it('keeps no step that changes nothing', () => {
    expect(session({ kind: 'split', key: 'none' }, { kind: 'merge', key: 'p1', into: 'p1' }).actions).toEqual([])
    expect(session({ kind: 'add', start: 3, end: 3 }).actions).toEqual([])
    const edit = { title: proposals[0]?.title ?? '', growth: '很多' }
    const steps: readonly ReviewAction[] = [
      accept('p1'),
      { kind: 'as-new', key: 'p1', isNew: false },
      { kind: 'nest', isNested: true },
      { kind: 'edit', key: 'p1', edit },
    ]
    const once = session(accept('p1'))
    expect(steps.reduce((now, step) => withStep(now, step, source), once)).toBe(once)
  })
  it('changes only what was typed, with figures worked out as in the text', () => {
    const key = keyOf('规模以上工业增加值')
    const item = itemOf(session({ kind: 'edit', key, edit: { amount: '52.7亿元', deadline: '明年3月底前' } }), key)
    expect(item?.proposal.amount).toMatchObject({ value: '5270000000', unit: '元', asWritten: '52.7亿元' })
    expect(item?.proposal.deadline).toMatchObject({ on: '2024-03-31', asWritten: '明年3月底前' })
    expect(item?.proposal.growth).toMatchObject({ value: '8', unit: '%', bound: 'at-least' })
    expect(item?.isEdited).toBe(true)
  })
  it('leaves a figure that can not be read as it was, and empties a field that was emptied', () => {
    const key = keyOf('规模以上工业增加值')
    const item = itemOf(session({ kind: 'edit', key, edit: { growth: '很多', deadline: '' } }), key)
    expect(item?.proposal.growth?.value).toBe('8')
    expect(item?.proposal.deadline).toBeNull()
  })
  it('merges into the upper one, which takes over what it lacks and keeps both sentences', () => {
    const [into, key] = [keyOf('规模以上工业增加值'), keyOf('粮食播种面积')]
    const after = session({ kind: 'merge', key, into })
    expect(itemOf(after, key)).toBeUndefined()
    const item = itemOf(after, into)
    expect(item?.proposal.amount?.asWritten).toBe('42万亩以上')
    expect(item?.proposal.growth?.value).toBe('8')
    expect(item?.alsoFrom.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['粮食播种面积稳定在42万亩以上。'])
  })
  it('splits at clauses, each with the limit and the headings of the whole', () => {
    const words = '要关心关爱基层干部，建成标准化厂房3.5万平方米'
    const text = `${TEXT}\n${words}。`
    const [from, start] = [{ text, on: source.on }, text.indexOf(words)]
    const own = withStep(openSession([], [], from), { kind: 'add', start, end: start + 9 }, from)
    const plain = own.state.items[0]
    if (!plain) throw new Error('Nothing is taken')
    const clause = { start, end: start + words.length }
    const parts = splitItem({ ...plain, proposal: { ...plain.proposal, clause } }, from) ?? []
    expect(parts.map(({ proposal }) => proposal.title)).toEqual(['要关心关爱基层干部', '建成标准化厂房'])
    expect(parts[1]?.proposal.amount?.span.start).toBe(text.indexOf('3.5万平方米', start))
    expect(parts[1]?.proposal).toMatchObject({ section: ['二、四季度重点任务'], deadline: { on: '2023-12-31' } })
  })
  it('splits a figure from its change where there is one clause', () => {
    const text = '地区生产总值完成126.4亿元同比增长5.8%。'
    const found = captureDocument(text, source.on).proposals
    const small = { text, on: source.on }
    const after = withStep(openSession(found, [], small), { kind: 'split', key: 'p1' }, small)
    expect(after.state.items.map(({ proposal }) => [proposal.amount?.asWritten, proposal.growth?.value])).toEqual([
      ['126.4亿元', undefined],
      [undefined, '5.8'],
    ])
  })
  it('makes an accepted target of any stretch of the text, in its place', () => {
    const start = TEXT.indexOf('要关心关爱')
    const after = session({ kind: 'add', start, end: start + 10 })
    const item = after.state.items.at(-1)
    expect(item).toMatchObject({ key: 'own1', decision: 'accepted', isOwn: true })
    expect(item?.proposal).toMatchObject({ title: '要关心关爱基层干部', strength: 'task' })
  })
  it('makes one target of each figure of a stretch, with the headings and the limit of its place', () => {
    const text = '二、下半年重点任务\n（一）教育\n新建小学2所，新建幼儿园5所。'
    const small = { text, on: '2023-07-18' as IsoDate }
    const start = text.indexOf('新建小学')
    const after = withStep(openSession([], [], small), { kind: 'add', start, end: text.length }, small)
    expect(after.state.items.map(({ key, proposal }) => [key, proposal.title, proposal.amount?.value])).toEqual([
      ['own1', '新建小学', '2'],
      ['own1-2', '新建幼儿园', '5'],
    ])
    for (const { proposal, decision } of after.state.items) {
      expect(decision).toBe('accepted')
      expect(proposal).toMatchObject({ section: ['二、下半年重点任务', '（一）教育'], deadlineReach: 'section' })
      expect(proposal.deadline?.on).toBe('2023-12-31')
      expect(text.slice(proposal.excerpt.start, proposal.excerpt.end)).toBe('新建小学2所，新建幼儿园5所。')
    }
  })
  it('counts what is left, and leaves doubtful ones out of what is accepted at once', () => {
    const all = session()
    const doubtful = proposals.find(({ doubts }) => doubts.length > 0)?.id
    expect(doubtful).toBeDefined()
    const keys = keysAbove(all.state, 'middle')
    expect(keys).not.toContain(doubtful)
    const after = withStep(all, accept(...keys), source)
    expect(countsOf(after.state).undecided).toBe(countsOf(all.state).undecided - keys.length)
    expect(countsOf(after.state).accepted).toBe(keys.length)
  })
  it('is taken up again from its steps', () => {
    const done = session(accept('p1'), { kind: 'split', key: 'p2' })
    expect(openSession(proposals, done.actions, source).state).toEqual(done.state)
    const kept: unknown = JSON.parse(JSON.stringify({ id: 'r', proposals }))
    expect(KeptPart.parse(kept).proposals).toEqual(proposals)
  })
  it('is led to the same proposals when the document is read for another day', () => {
    const other = captureDocument(TEXT, '2022-10-31' as IsoDate).proposals.map((one, index) => ({
      ...one,
      id: `q${index}`,
    }))
    const { actions, lost } = carriedOver([accept('p1', 'p2'), { kind: 'split', key: 'p3.1' }], proposals, other)
    expect(actions).toEqual([accept('q0', 'q1'), { kind: 'split', key: 'q2.1' }])
    expect(lost).toBe(0)
    expect(carriedOver([accept('p1')], proposals, []).lost).toBe(1)
  })
})
