import type { Attachment } from './attachment'
import { commentsOn } from './cell-comment'
import type { ChangeWords } from './change-words'
import { actualText, goalText } from './cell-text'
import type { LedgerId, LedgerKindId, NoteId, TargetId } from './ids'
import type { Ledger } from './ledger'
import type { Column, LedgerKind } from './ledger-kind'
import type { Goal, Metric } from './metric'
import { deadlineFieldText } from './deadline-words'
import type { Observation, ProgressNote } from './progress-note'
import type { Excerpt } from './source-document'
import { STATE_WORDS } from './state-words'
import type { Target } from './target'
import { LEVEL_WORDS } from './words'
import { ranksText } from './cell-text'

/** One thing that a row says, in words. Two rows are compared by `key`; an empty text says nothing. */
export interface RowField {
  readonly key: string
  readonly label: string
  readonly text: string
}

/** The order of a target's milestones, which says nothing where they merely became more or fewer. */
export const MILESTONE_ORDER = 'milestone order'

/** Finds the rows that another row names. Null where it is not there any more. */
export interface RowNames {
  readonly target: (id: TargetId) => Target | null
  readonly ledger: (id: LedgerId) => Ledger | null
  readonly kind: (id: LedgerKindId) => LedgerKind | null
  readonly note: (id: NoteId) => ProgressNote | null
}

/** In the words in which it was set, or as it is reckoned with where those were a bare number. */
function goalFieldText(goal: Goal | null, unit: string): string {
  if (goal === null) return ''
  if (goal.asWritten !== '' && !/^[\d.,]+$/.test(goal.asWritten)) return goal.asWritten
  const isFigure = goal.operator !== 'rank' && goal.operator !== 'milestones'
  return `${goalText(goal)}${isFigure ? unit : ''}`
}

function columnsOf(target: Target, names: RowNames): readonly Column[] {
  return target.ledgerIds.flatMap((id) => {
    const ledger = names.ledger(id)
    return (ledger && names.kind(ledger.kindId)?.columns) ?? []
  })
}

function metricFields(metric: Metric, isOnly: boolean, goalTitle: string | null, words: ChangeWords): RowField[] {
  const { metric: parts } = words
  const label = (part: string) => (isOnly || metric.name === '' ? part : parts.of(metric.name, part))
  const field = (part: keyof Metric, title: string, text: string): RowField => ({
    key: `metric ${metric.id} ${part}`,
    label: label(title),
    text,
  })
  return [
    field('name', parts.name, metric.name),
    field('goal', goalTitle ?? parts.goal, goalFieldText(metric.goal, metric.unit)),
    field('unit', parts.unit, metric.unit),
    field('accrual', parts.accrual, words.accruals[metric.accrual]),
    field('baseline', parts.baseline, metric.baseline ?? ''),
    field('plan', parts.plan, metric.plan.map(({ on, value }) => `${on} ${value}`).join(words.listBreak)),
  ]
}

function attachmentFields(attachments: readonly Attachment[], label: string): RowField[] {
  return attachments.map(({ id, name }) => ({ key: `attachment ${id}`, label, text: name }))
}

/** The sentences that a target or a note came from, one field each. */
function excerptFields(sources: readonly Excerpt[] | undefined, words: ChangeWords): readonly RowField[] {
  return (sources ?? []).map(({ documentId, start, end, metricId, text }) => ({
    key: `excerpt ${documentId} ${start} ${end} ${metricId ?? ''}`,
    label: words.excerpt,
    text,
  }))
}

/** What a target says, under the titles that its ledger's kind gives the columns. */
export function targetFields(target: Target, names: RowNames, words: ChangeWords): readonly RowField[] {
  const columns = columnsOf(target, names)
  const titled = (source: Column['source'], key: string) =>
    columns.find((column) => column.source === source && column.key === key)?.title ?? null
  const field = (key: keyof ChangeWords['target'], text: string): RowField => ({
    key,
    label: titled('common', key) ?? words.target[key],
    text,
  })
  const parent = target.parentId === null ? '' : (names.target(target.parentId)?.title ?? words.unknownRow)
  const ledgers = target.ledgerIds.map((id) => names.ledger(id)?.name ?? words.unknownRow)
  const isOnly = target.metrics.length === 1
  return [
    field('title', target.title),
    field('code', target.code),
    field('measure', target.measure),
    field('leadLeader', target.leadLeader),
    field('leadUnits', target.leadUnits.join(words.listBreak)),
    field('coUnits', target.coUnits.join(words.listBreak)),
    field('contact', target.contact),
    field('startOn', target.startOn ?? ''),
    field('deadline', deadlineFieldText(target.deadline, words)),
    field('state', STATE_WORDS[target.state]),
    field('completedOn', target.completedOn ?? ''),
    ...target.metrics.flatMap((metric) => metricFields(metric, isOnly, titled('common', 'goal'), words)),
    ...target.milestones.map(({ id, title, dueOn, weight, acceptedOn }) => ({
      key: `milestone ${id}`,
      label: words.milestone,
      text: words.milestoneText(title, dueOn, weight, acceptedOn),
    })),
    field('acceptance', target.acceptance),
    {
      key: MILESTONE_ORDER,
      label: words.milestoneOrder,
      text: target.milestones.map(({ title }) => title).join(words.listBreak),
    },
    ...attachmentFields(target.attachments, words.target.attachments),
    ...Object.entries(target.extra).map(([key, text]) => ({
      key: `extra ${key}`,
      label: titled('extra', key) ?? key,
      text,
    })),
    field('remark', target.remark),
    ...commentsOn(target).map(({ key, text }) => ({
      key: `comment ${key}`,
      label: words.comment(columns.find((column) => column.key === key)?.title ?? key),
      text,
    })),
    ...excerptFields(target.sources, words),
    field('level', LEVEL_WORDS[target.level]),
    field('parentId', parent),
    field('ledgerIds', ledgers.join(words.listBreak)),
    field('order', String(target.order)),
  ]
}

function observedText(seen: Observation, unit: string, words: ChangeWords): string {
  const value = actualText(seen)
  const parts = [
    value === '' ? '' : `${value}${unit}`,
    seen.numerator !== null && seen.denominator !== null ? words.shareOf(seen.numerator, seen.denominator) : '',
    seen.periodStart === null ? '' : words.period(seen.periodStart),
    seen.growth === null ? '' : `${words.growth} ${seen.growth}%`,
    ranksText(seen.ranks),
    seen.source === '' ? '' : `${words.source} ${seen.source}`,
  ]
  return parts.filter((part) => part !== '').join(words.listBreak)
}

/** What a note says: its figures, its texts, and which earlier note it corrects. */
export function noteFields(note: ProgressNote, names: RowNames, words: ChangeWords): readonly RowField[] {
  const metrics = names.target(note.targetId)?.metrics ?? []
  const field = (key: keyof ChangeWords['note'], text: string): RowField => ({ key, label: words.note[key], text })
  const corrected = note.corrects === null ? null : names.note(note.corrects)
  const correctedText = corrected === null ? words.correctsOther : words.correctsOn(corrected.on)
  return [
    field('on', note.on),
    ...note.observations.map((seen) => {
      const metric = metrics.find(({ id }) => id === seen.metricId)
      return {
        key: `figure ${seen.metricId}`,
        label: words.figure(metrics.length > 1 ? (metric?.name ?? '') : ''),
        text: observedText(seen, metric?.unit ?? '', words),
      }
    }),
    field('progress', note.progress),
    field('problem', note.problem),
    field('nextStep', note.nextStep),
    ...attachmentFields(note.attachments, words.note.attachments),
    ...excerptFields(note.sources, words),
    field('corrects', note.corrects === null ? '' : correctedText),
    field('by', note.by),
  ]
}

export function ledgerFields(ledger: Ledger, names: RowNames, words: ChangeWords): readonly RowField[] {
  const field = (key: keyof ChangeWords['ledger'], text: string): RowField => ({ key, label: words.ledger[key], text })
  return [
    field('name', ledger.name),
    field('kindId', names.kind(ledger.kindId)?.name ?? words.unknownRow),
    field('year', String(ledger.year)),
    field('issuer', ledger.issuer),
    field('expectedMethod', ledger.expectedMethod === null ? words.byOffice : words.methods[ledger.expectedMethod]),
    field('order', String(ledger.order)),
  ]
}

/** What may be typed into an extra column: 选项（新建、续建）. A common column needs no words for that. */
function contentText(column: Column, words: ChangeWords): string {
  if (column.source === 'common') return ''
  const type = words.extraTypes[column.type]
  return column.choices.length === 0 ? type : words.choicesOf(type, column.choices.join(words.listBreak))
}

export function kindFields(kind: LedgerKind, words: ChangeWords): readonly RowField[] {
  return [
    { key: 'name', label: words.kind.name, text: kind.name },
    { key: 'columns', label: words.kind.columns, text: kind.columns.map(({ title }) => title).join(words.listBreak) },
    ...kind.columns.map((column) => ({
      key: `column ${column.source} ${column.key}`,
      label: words.column(column.title),
      text: words.columnText(column, contentText(column, words)),
    })),
    {
      key: 'metrics',
      label: words.kind.metrics,
      text: kind.metrics
        .map(({ name, unit, accrual }) => words.metricText(name, unit, words.accruals[accrual]))
        .join(words.listBreak),
    },
  ]
}
