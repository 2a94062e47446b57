import { cellText } from './cell-text'
import { decimal } from './decimal'
import type { RenamedChoice } from './kind-edit'
import type { Column, CommonColumn, ExtraColumn, LedgerKind } from './ledger-kind'
import { readDeadline } from './read-deadline'
import { readValue } from './read-goal'
import type { Target } from './target'

/** What saving a kind would do to what people see. `held` counts targets with content; null where it is reckoned or noted. */
export type KindEffect =
  | {
      readonly kind: 'removed' | 'hidden'
      readonly title: string
      readonly isExtra: boolean
      readonly held: number | null
    }
  | { readonly kind: 'added'; readonly title: string; readonly held: number | null }
  | { readonly kind: 'shown' | 'required' | 'not-required'; readonly title: string }
  | { readonly kind: 'retitled'; readonly from: string; readonly title: string }
  | {
      readonly kind: 'choice-renamed'
      readonly title: string
      readonly from: string
      readonly to: string
      readonly held: number
    }
  | { readonly kind: 'unfit'; readonly title: string; readonly held: number }
  | { readonly kind: 'moved' | 'looks' | 'metrics' }

/** Common columns whose content lies in the target itself and can be counted without its notes. */
const COUNTED: ReadonlySet<CommonColumn> = new Set([
  'code',
  'measure',
  'leadLeader',
  'leadUnits',
  'coUnits',
  'contact',
  'startOn',
  'deadline',
  'remark',
])

/** How many targets hold something in a column; null where that is reckoned from figures or noted day by day. */
export function heldIn(column: Column, targets: readonly Target[]): number | null {
  if (column.source === 'common' && !COUNTED.has(column.key)) return null
  return targets.filter((target) => cellText(column, target, null, null) !== '').length
}

/** Whether the column's type would let a person type this. */
function fits(column: ExtraColumn, text: string): boolean {
  if (text === '') return true
  if (column.type === 'choice') return column.choices.includes(text)
  if (column.type === 'figure') return decimal(text) !== null || readValue(text, { unit: '' }).ok
  // Which year a bare 10月底 belongs to does not matter here, only whether it can be read.
  if (column.type === 'date') return readDeadline(text, { ledgerYear: 2000 }).ok
  return true
}

/** The content of the target's extra columns after its choices were renamed; the same target where none applies. */
export function withRenamedChoices(target: Target, renamed: readonly RenamedChoice[]): Target {
  const changes = renamed.filter(({ key, from }) => target.extra[key] === from)
  if (changes.length === 0) return target
  return { ...target, extra: { ...target.extra, ...Object.fromEntries(changes.map(({ key, to }) => [key, to])) } }
}

function unfitIn(column: Column, before: Column | undefined, targets: readonly Target[]): readonly KindEffect[] {
  if (column.source === 'common' || JSON.stringify(before) === JSON.stringify(column)) return []
  const held = targets.filter(({ extra }) => !fits(column, extra[column.key] ?? '')).length
  return held === 0 ? [] : [{ kind: 'unfit', title: column.title, held }]
}

function columnEffects(before: Column, after: Column | undefined, targets: readonly Target[]): readonly KindEffect[] {
  const unseen = (kind: 'removed' | 'hidden', title: string): KindEffect => {
    return { kind, title, isExtra: before.source === 'extra', held: heldIn(before, targets) }
  }
  if (!after) return [unseen('removed', before.title)]
  return [
    ...(after.title === before.title ? [] : [{ kind: 'retitled', from: before.title, title: after.title } as const]),
    ...(after.isHidden && !before.isHidden ? [unseen('hidden', after.title)] : []),
    ...(before.isHidden && !after.isHidden ? [{ kind: 'shown', title: after.title } as const] : []),
    ...(before.isRequired === after.isRequired
      ? []
      : [{ kind: after.isRequired ? 'required' : 'not-required', title: after.title } as const]),
  ]
}

const look = ({ width, isFrozen }: Column) => `${width} ${isFrozen}`

/** What changes for the ledgers of a kind when it is saved so; `targets` are all that stand in them. */
export function kindEffects(
  before: LedgerKind,
  after: LedgerKind,
  renamed: readonly RenamedChoice[],
  targets: readonly Target[],
): readonly KindEffect[] {
  const was = new Map<string, Column>(before.columns.map((column) => [column.key, column]))
  const is = new Map<string, Column>(after.columns.map((column) => [column.key, column]))
  const kept = before.columns.filter(({ key }) => is.has(key)).map(({ key }) => key)
  const order = after.columns.filter(({ key }) => was.has(key)).map(({ key }) => key)
  const then = targets.map((target) => withRenamedChoices(target, renamed))
  const added = after.columns.filter(({ key }) => !was.has(key))
  const hasOtherLooks = kept.some((key) => look(was.get(key)!) !== look(is.get(key)!))
  return [
    ...before.columns.flatMap((column) => columnEffects(column, is.get(column.key), targets)),
    ...added.map(
      (column) => ({ kind: 'added', title: column.title, held: heldIn(column, targets) }) satisfies KindEffect,
    ),
    ...renamed.map(({ key, from, to }) => ({
      kind: 'choice-renamed' as const,
      title: is.get(key)?.title ?? '',
      from,
      to,
      held: targets.filter(({ extra }) => extra[key] === from).length,
    })),
    ...after.columns.flatMap((column) => unfitIn(column, was.get(column.key), then)),
    ...(kept.join(' ') === order.join(' ') ? [] : [{ kind: 'moved' as const }]),
    ...(hasOtherLooks ? [{ kind: 'looks' as const }] : []),
    ...(JSON.stringify(before.metrics) === JSON.stringify(after.metrics) ? [] : [{ kind: 'metrics' as const }]),
  ]
}

const seen = ({ columns }: LedgerKind) => columns.filter(({ isHidden }) => !isHidden)

/** What is lost from view, and what stands under another title, when a ledger is switched to another kind. */
export function switchEffects(from: LedgerKind, to: LedgerKind, targets: readonly Target[]): readonly KindEffect[] {
  const then = new Map<string, Column>(seen(to).map((column) => [column.key, column]))
  const effects = seen(from).flatMap((column): readonly KindEffect[] => {
    const other = then.get(column.key)
    const held = heldIn(column, targets)
    if (held === 0) return []
    if (!other) return [{ kind: 'removed', title: column.title, isExtra: column.source === 'extra', held }]
    if (other.title === column.title) return unfitIn(other, column, targets)
    return [{ kind: 'retitled', from: column.title, title: other.title }, ...unfitIn(other, column, targets)]
  })
  // What is lost comes before what is only called otherwise.
  return effects.toSorted((a, b) => Number(a.kind === 'retitled') - Number(b.kind === 'retitled'))
}

/** Content of the targets that no column of the kind shows, by key. */
export interface UnseenContent {
  readonly key: string
  readonly held: number
  /** Some of the content, by which a person knows it again. */
  readonly sample: string
}

/** Content that columns left behind when they were removed; it comes back when a column with its key is added again. */
export function unseenContent(columns: readonly Column[], targets: readonly Target[]): readonly UnseenContent[] {
  const shown = new Set<string>(columns.map(({ key }) => key))
  const found = new Map<string, UnseenContent>()
  for (const { extra } of targets) {
    for (const [key, sample] of Object.entries(extra)) {
      if (shown.has(key) || sample === '') continue
      const known = found.get(key)
      found.set(key, { key, held: (known?.held ?? 0) + 1, sample: known?.sample ?? sample })
    }
  }
  return [...found.values()]
}
