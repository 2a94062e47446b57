import { describe, expect, it } from 'vitest'
import { GIVEN_KINDS } from './given-kinds'
import { commonColumn, extraColumn } from './kind-columns'
import {
  absentCommon,
  addChoice,
  addColumn,
  addMetric,
  changeColumn,
  draftOf,
  editedKind,
  extraKey,
  freezeColumn,
  moveColumn,
  removeColumn,
  renamedChoices,
  setChoices,
  setMetrics,
  type KindDraft,
} from './kind-edit'
import { LedgerKind } from './ledger-kind'

const project = GIVEN_KINDS.find(({ id }) => id === 'major-project') as LedgerKind
const titles = (draft: KindDraft) => draft.columns.map(({ column }) => column.title)
const choicesOf = (draft: KindDraft, key: string) =>
  draft.columns.find(({ column }) => column.key === key)?.choices ?? []
const named = (draft: KindDraft, key: string, from: string, to: string) =>
  setChoices(
    draft,
    key,
    choicesOf(draft, key).map((choice) => (choice.text === from ? { ...choice, text: to } : choice)),
  )

describe('a kind while it is edited', () => {
  it('is the same kind while nothing was changed, whichever of the given ones', () => {
    for (const kind of GIVEN_KINDS) expect(editedKind(kind, draftOf(kind))).toEqual(kind)
  })

  it('puts a column in another place, but not out of its frozen part', () => {
    const draft = draftOf(project)
    expect(titles(moveColumn(draft, 3, 1)).slice(3, 5)).toEqual(['建设单位', '编号'])
    expect(moveColumn(draft, 3, -1)).toBe(draft)
    expect(moveColumn(draft, draft.columns.length - 1, 1)).toBe(draft)
  })

  it('freezes a column behind the frozen ones and lets it go before the others', () => {
    const frozen = freezeColumn(draftOf(project), 'remark', true)
    expect(titles(frozen).slice(0, 5)).toEqual(['序号', '亮灯', '项目名称', '备注', '编号'])
    expect(titles(freezeColumn(frozen, 'ordinal', false)).slice(0, 4)).toEqual(['亮灯', '项目名称', '备注', '序号'])
  })

  it('renames, hides and narrows one column and leaves the others alone', () => {
    const draft = changeColumn(draftOf(project), 'builder', { title: ' 业主单位 ', isHidden: true, width: 90 })
    const edited = editedKind(project, draft)
    expect(edited.columns.find(({ key }) => key === 'builder')).toMatchObject({
      title: '业主单位',
      isHidden: true,
      width: 90,
    })
    expect(edited.columns.filter(({ key }) => key !== 'builder')).toEqual(
      project.columns.filter(({ key }) => key !== 'builder'),
    )
  })

  it('takes a column away and offers it again', () => {
    const draft = removeColumn(draftOf(project), 'leadLeader')
    expect(absentCommon(draft)).toContain('leadLeader')
    const again = addColumn(draft, commonColumn('leadLeader'))
    expect(absentCommon(again)).not.toContain('leadLeader')
    expect(titles(again).at(-1)).toBe('牵头领导')
  })

  it('makes valid rows of new columns of every type, and drops choices that were left blank', () => {
    let draft = draftOf(project)
    for (const type of ['text', 'long-text', 'figure', 'date', 'choice'] as const) {
      const key = extraKey(type.replace('-', ''))
      draft = changeColumn(addColumn(draft, extraColumn(key, type)), key, { title: type })
    }
    const { key } = draft.columns.at(-1)!.column
    draft = addChoice(named(draft, key, '', ' 甲 '), key)
    const edited = LedgerKind.parse(editedKind(project, draft))
    expect(edited.columns.at(-1)).toMatchObject({ type: 'choice', choices: ['甲'] })
  })

  it('follows a choice to its new name, and knows new choices from renamed ones', () => {
    const draft = addChoice(named(draftOf(project), 'construction', '续建', '结转'), 'construction')
    expect(renamedChoices(draft)).toEqual([{ key: 'construction', from: '续建', to: '结转' }])
    expect(renamedChoices(changeColumn(draft, 'construction', { type: 'text' }))).toEqual([])
    const back = changeColumn(changeColumn(draft, 'construction', { type: 'text' }), 'construction', { type: 'choice' })
    expect(renamedChoices(back)).toHaveLength(1)
  })

  it('takes the columns as given for those that are stored, without calling its choices renamed', () => {
    const stored = { ...project, columns: project.columns.filter(({ key }) => key !== 'construction') }
    expect(editedKind(stored, draftOf(project, stored)).columns).toEqual(project.columns)
    expect(renamedChoices(draftOf(project, stored))).toEqual([])
  })

  it('edits the metrics of a new target', () => {
    const draft = addMetric(draftOf(project))
    const line = draft.metrics.at(-1)!
    const filled = setMetrics(draft, [
      ...draft.metrics.slice(0, -1),
      { ...line, metric: { ...line.metric, name: ' 到位资金 ' } },
    ])
    expect(editedKind(project, filled).metrics.map(({ name }) => name)).toEqual(['完成投资', '到位资金'])
  })
})
