import { describe, expect, it } from 'vitest'
import { GIVEN_KINDS } from './given-kinds'
import { commonColumn, extraColumn } from './kind-columns'
import type { TargetId } from './ids'
import { heldIn, kindEffects, switchEffects, unseenContent, withRenamedChoices } from './kind-effects'
import type { Column, LedgerKind } from './ledger-kind'
import { targetWith } from './testing/rows'

const project = GIVEN_KINDS.find(({ id }) => id === 'major-project') as LedgerKind
const targets = [
  targetWith({ id: 't1' as TargetId, leadLeader: '王', extra: { construction: '新建', totalInvestment: '12.5' } }),
  targetWith({ id: 't2' as TargetId, extra: { construction: '续建', builder: '城投' } }),
]
const withColumn = (key: string, change: (column: Column) => readonly Column[]): LedgerKind => ({
  ...project,
  columns: project.columns.flatMap((column) => (column.key === key ? change(column) : [column])),
})
const choices = (names: readonly string[]) =>
  withColumn('construction', (column) => [{ ...column, choices: names } as Column])
const effectsOf = (after: LedgerKind) => kindEffects(project, after, [], targets)

describe('what a change of a kind does', () => {
  it('does nothing when nothing changed', () => {
    expect(effectsOf(project)).toEqual([])
  })

  it('counts the content of a column that goes out of sight, where it lies in the target', () => {
    expect(effectsOf(withColumn('construction', () => []))).toEqual([
      { kind: 'removed', title: '建设性质', isExtra: true, held: 2 },
    ])
    expect(effectsOf(withColumn('leadLeader', (column) => [{ ...column, isHidden: true }]))).toEqual([
      { kind: 'hidden', title: '包联领导', isExtra: false, held: 1 },
    ])
    const goal = project.columns.find(({ key }) => key === 'goal') as Column
    expect(heldIn(goal, targets)).toBeNull()
  })

  it('tells new titles, new columns and another order', () => {
    const renamed = withColumn('builder', (column) => [{ ...column, title: '业主' }])
    expect(effectsOf(renamed)).toEqual([{ kind: 'retitled', from: '建设单位', title: '业主' }])
    const added = { ...project, columns: [...project.columns, { ...commonColumn('coUnits') }] }
    expect(effectsOf(added)).toEqual([{ kind: 'added', title: '配合单位', held: 0 }])
    expect(effectsOf({ ...project, columns: project.columns.toReversed() })).toEqual([{ kind: 'moved' }])
    expect(effectsOf({ ...project, metrics: [] })).toEqual([{ kind: 'metrics' }])
  })

  it('takes the content of a renamed choice along, and finds what no longer fits', () => {
    const renamed = [{ key: 'construction', from: '续建', to: '结转' }]
    expect(kindEffects(project, choices(['新建', '结转', '改扩建']), renamed, targets)).toEqual([
      { kind: 'choice-renamed', title: '建设性质', from: '续建', to: '结转', held: 1 },
    ])
    expect(effectsOf(choices(['新建']))).toEqual([{ kind: 'unfit', title: '建设性质', held: 1 }])
    expect(targets.map((target) => withRenamedChoices(target, renamed).extra['construction'])).toEqual(['新建', '结转'])
    expect(withRenamedChoices(targets[0]!, renamed)).toBe(targets[0])
  })

  it('exchanges two choices without mixing them up', () => {
    const exchanged = [
      { key: 'construction', from: '新建', to: '续建' },
      { key: 'construction', from: '续建', to: '新建' },
    ]
    expect(targets.map((target) => withRenamedChoices(target, exchanged).extra['construction'])).toEqual([
      '续建',
      '新建',
    ])
  })

  it('finds words in a column that is to hold figures, and no fault with an exact figure', () => {
    const asFigure = (key: string) => withColumn(key, (column) => [{ ...column, type: 'figure' } as Column])
    expect(effectsOf(asFigure('builder'))).toEqual([{ kind: 'unfit', title: '建设单位', held: 1 }])
    const asText = withColumn('totalInvestment', (column) => [{ ...column, type: 'text' } as Column])
    expect(kindEffects(asText, project, [], targets)).toEqual([])
  })
})

describe('a ledger that gets another kind', () => {
  it('tells what is lost from view, with its count, and what stands under another title', () => {
    const [work] = GIVEN_KINDS
    const effects = switchEffects(project, work!, targets)
    expect(effects).toContainEqual({ kind: 'removed', title: '建设性质', isExtra: true, held: 2 })
    expect(effects).toContainEqual({ kind: 'retitled', from: '包联领导', title: '牵头领导' })
    expect(effects.some((effect) => effect.kind === 'removed' && effect.title === '类型')).toBe(false)
  })

  it('loses nothing to a copy', () => {
    expect(switchEffects(project, { ...project, name: '副本' }, targets)).toEqual([])
  })
})

describe('content that no column shows', () => {
  it('is found again by its key, with how much there is and some of it', () => {
    const columns = project.columns.filter(({ key }) => key !== 'construction')
    expect(unseenContent(columns, targets)).toEqual([{ key: 'construction', held: 2, sample: '新建' }])
    expect(unseenContent([...columns, extraColumn('construction', 'text')], targets)).toEqual([])
  })
})
