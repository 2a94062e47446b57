import type { Target } from '../domain/target'
import type { ImportContext, MatchedBy, UnitAliases } from './import-plan'
import { knownNames } from './known-names'
import { cellText, isBlank } from './raw-table'
import { unitsFrom } from './read-cells'
import type { TableRow } from './table-row'

export interface RowMatch {
  readonly target: Target
  readonly by: MatchedBy
}

/** Names share this part of their pairs of characters when one is the other with a word changed. */
const LIKE = 0.75
/** More targets of one unit than that are not compared name by name. */
const MOST_COMPARED = 500

const keyOf = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\p{P}]/gu, '')
    .toLowerCase()

const textOf = (row: TableRow, field: string) => cellText(row.entries.get(field)?.cell)
const leadOf = (row: TableRow, aliases: UnitAliases | undefined) =>
  knownNames(unitsFrom(textOf(row, 'leadUnits')).lead, aliases)[0] ?? ''

/** The name that the row's target bears: below a name written over several measures, the measure. */
function nameOf(row: TableRow): string {
  const measure = row.entries.get('measure')
  return row.titleRun.length > 1 && measure && !isBlank(measure.cell) ? cellText(measure.cell) : textOf(row, 'title')
}

type MatchBasis = Pick<ImportContext, 'existing' | 'asNew' | 'unitAliases'>
const NO_ROWS: ReadonlySet<number> = new Set()

/**
 * How rows of the file find targets of the ledger: by record number, else by a code that is theirs alone; a sheet without
 * record numbers also by name, and then by a name that is much like one of the same lead unit. No target is found twice.
 */
export class RowMatcher {
  readonly #byId: ReadonlyMap<string, Target>
  readonly #codesInFile = new Map<string, number>()
  readonly #usedIds = new Map<string, string>()
  readonly #found = new Map<TableRow, RowMatch>()
  readonly #taken = new Set<string>()

  constructor({ existing, asNew = NO_ROWS, unitAliases }: MatchBasis, rows: readonly TableRow[], isOurs: boolean) {
    this.#byId = new Map(existing.map((target) => [target.id, target]))
    const data = rows.filter(({ role }) => role.kind === 'data')
    for (const row of data) {
      const code = textOf(row, 'code')
      if (code !== '') this.#codesInFile.set(code, (this.#codesInFile.get(code) ?? 0) + 1)
      if (this.#byId.has(textOf(row, 'id'))) this.#taken.add(textOf(row, 'id'))
    }
    const free = data.filter((row) => !asNew.has(row.row) && !this.#byId.has(textOf(row, 'id')))
    this.#matchBy(
      'code',
      free,
      byKey(existing, ({ code }) => code),
      (row) => (this.isCodeRepeated(row) ? '' : textOf(row, 'code')),
    )
    if (isOurs) return
    const titled = byKey(existing, ({ title, measure }) => `${keyOf(title)} ${keyOf(measure)}`)
    this.#matchBy(
      'title',
      free,
      titled,
      (row) => `${keyOf(nameOf(row))} ${row.titleRun.length > 1 ? '' : keyOf(textOf(row, 'measure'))}`,
    )
    this.#matchBy(
      'title',
      free,
      byKey(existing, ({ title }) => keyOf(title)),
      (row) => keyOf(nameOf(row)),
    )
    this.#matchByLikeness(free, existing, unitAliases)
  }

  isCodeRepeated(row: TableRow): boolean {
    return (this.#codesInFile.get(textOf(row, 'code')) ?? 0) > 1
  }

  /** `repeated`: the row copies the record number of an earlier one with the same name. */
  find(row: TableRow): RowMatch | null | 'repeated' {
    const id = textOf(row, 'id')
    if (id !== '') {
      const earlier = this.#usedIds.get(id)
      if (earlier === textOf(row, 'title')) return 'repeated'
      if (earlier !== undefined) return null
      this.#usedIds.set(id, textOf(row, 'title'))
      const known = this.#byId.get(id)
      if (known) return { target: known, by: 'id' }
    }
    return this.#found.get(row) ?? null
  }

  /** Pairs rows and targets that have a key to themselves, in the file and in the ledger. */
  #matchBy(
    by: MatchedBy,
    rows: readonly TableRow[],
    targets: ReadonlyMap<string, Target | null>,
    key: (row: TableRow) => string,
  ): void {
    const open = rows.filter((row) => !this.#found.has(row))
    const times = new Map<string, number>()
    for (const row of open) times.set(key(row), (times.get(key(row)) ?? 0) + 1)
    for (const row of open) {
      const target = key(row).trim() === '' || times.get(key(row)) !== 1 ? null : (targets.get(key(row)) ?? null)
      if (target && !this.#taken.has(target.id)) this.#take(row, { target, by })
    }
  }

  #take(row: TableRow, match: RowMatch): void {
    this.#found.set(row, match)
    this.#taken.add(match.target.id)
  }

  #matchByLikeness(rows: readonly TableRow[], existing: readonly Target[], aliases: UnitAliases | undefined): void {
    const byUnit = new Map<string, { readonly target: Target; readonly pairs: ReadonlySet<string> }[]>()
    for (const target of existing) {
      const unit = target.leadUnits[0] ?? ''
      if (unit === '' || this.#taken.has(target.id)) continue
      const same = byUnit.get(unit) ?? []
      byUnit.set(unit, same)
      same.push({ target, pairs: pairsOf(target.title) })
    }
    for (const row of rows) {
      const same = this.#found.has(row) ? [] : (byUnit.get(leadOf(row, aliases)) ?? [])
      if (same.length === 0 || same.length > MOST_COMPARED) continue
      const [pairs, numerals] = [pairsOf(nameOf(row)), numeralsOf(nameOf(row))]
      const like = same
        .filter(({ target }) => !this.#taken.has(target.id) && numeralsOf(target.title) === numerals)
        .map((one) => ({ target: one.target, likeness: likeness(pairs, one.pairs) }))
        // The very same name was left because several bear it.
        .filter((one) => one.likeness >= LIKE && one.likeness < 1)
        .toSorted((a, b) => b.likeness - a.likeness)
      const [first, second] = like
      if (first && first.likeness > (second?.likeness ?? 0)) this.#take(row, { target: first.target, by: 'likeness' })
    }
  }
}

/** Targets by a key; null where several share it. */
function byKey(targets: readonly Target[], key: (target: Target) => string): ReadonlyMap<string, Target | null> {
  const found = new Map<string, Target | null>()
  for (const target of targets) {
    const own = key(target)
    if (own.trim() !== '') found.set(own, found.has(own) ? null : target)
  }
  return found
}

const NUMERALS = /\d+|[一二三四五六七八九十百零两]+|[ⅰⅱⅲⅳⅴ]|[甲乙丙丁]|[东南西北中]/g

/** Numbers and directions of a name: 一期 and 二期, 南环 and 北环 are two things, however much of their names they share. */
function numeralsOf(text: string): string {
  return (keyOf(text).match(NUMERALS) ?? []).join(' ')
}

function pairsOf(text: string): ReadonlySet<string> {
  const chars = Array.from(keyOf(text))
  return new Set(chars.slice(1).map((char, index) => `${chars[index]}${char}`))
}

/** Twice the shared pairs over all pairs (Dice): 1 for the same, 0 for nothing in common. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  for (const pair of a) if (b.has(pair)) shared += 1
  return (2 * shared) / (a.size + b.size)
}
