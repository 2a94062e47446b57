import { knownNames, type NameAliases } from '../domain/known-names'
import { likeness, LIKE, nameKey, numeralsOf, pairsOf } from '../domain/likeness'
import type { Target } from '../domain/target'
import type { ImportContext, MatchedBy } from './import-plan'
import { cellText, isBlank } from './raw-table'
import { unitsFrom } from './read-cells'
import { eachOf, type Steps } from './steps'
import type { TableRow } from './table-row'

export interface RowMatch {
  readonly target: Target
  readonly by: MatchedBy
}

/** More targets of one unit than that are not compared name by name. */
const MOST_COMPARED = 500

const textOf = (row: TableRow, field: string) => cellText(row.entries.get(field)?.cell)
const leadOf = (row: TableRow, aliases: NameAliases | undefined) =>
  knownNames(unitsFrom(textOf(row, 'leadUnits')).lead, aliases)[0] ?? ''

const measureOf = (row: TableRow) => (row.titleRun.length > 1 ? '' : nameKey(textOf(row, 'measure')))

/** The name that the row's target bears: below a name written over several measures, the measure. */
function nameOf(row: TableRow): string {
  const measure = row.entries.get('measure')
  return row.titleRun.length > 1 && measure && !isBlank(measure.cell) ? cellText(measure.cell) : textOf(row, 'title')
}

type MatchBasis = Pick<ImportContext, 'existing' | 'asNew' | 'aliases'>
const NO_ROWS: ReadonlySet<number> = new Set()
/** 1, 02, 115: such a code may only count the rows, and offices count anew every month. */
const COUNTED = /^\d{1,4}$/
const always = () => true

/** A target that rows of its lead unit are compared with by name. */
interface Candidate {
  readonly target: Target
  readonly pairs: ReadonlySet<string>
  readonly numerals: string
}

/**
 * How rows of the file find targets of the ledger: by record number, else by a code that is theirs alone; a sheet without
 * record numbers also by name, and then by a name that is much like one of the same lead unit. No target is found twice.
 */
export class RowMatcher {
  readonly #basis: MatchBasis
  readonly #data: readonly TableRow[]
  readonly #isOurs: boolean
  readonly #byId: ReadonlyMap<string, Target>
  readonly #codesInFile = new Map<string, number>()
  readonly #usedIds = new Map<string, string>()
  readonly #found = new Map<TableRow, RowMatch>()
  readonly #taken = new Set<string>()

  constructor(basis: MatchBasis, rows: readonly TableRow[], isOurs: boolean) {
    this.#basis = basis
    this.#isOurs = isOurs
    this.#byId = new Map(basis.existing.map((target) => [target.id, target]))
    this.#data = rows.filter(({ role }) => role.kind === 'data')
  }

  /** Pairs rows and targets; to be done before any row is looked for. */
  *match(): Steps<void> {
    const { existing, asNew = NO_ROWS } = this.#basis
    const free: TableRow[] = []
    yield* eachOf(this.#data, (row) => {
      const [id, code] = [textOf(row, 'id'), textOf(row, 'code')]
      if (code !== '') this.#codesInFile.set(code, (this.#codesInFile.get(code) ?? 0) + 1)
      if (this.#byId.has(id)) this.#taken.add(id)
      else if (!asNew.has(row.row)) free.push(row)
    })
    if (existing.length === 0) return
    const coded = yield* byKey(existing, ({ code }) => code)
    const named = yield* byKey(existing, ({ title }) => nameKey(title))
    const codeOf = (row: TableRow) => (this.isCodeRepeated(row) ? '' : textOf(row, 'code'))
    yield* this.#matchBy('code', free, coded, codeOf, (row, target) => isMeantByCode(row, target, named))
    if (this.#isOurs) return
    const measured = yield* byKey(existing, ({ title, measure }) => `${nameKey(title)} ${nameKey(measure)}`)
    yield* this.#matchBy('title', free, measured, (row) => `${nameKey(nameOf(row))} ${measureOf(row)}`)
    yield* this.#matchBy('title', free, named, (row) => nameKey(nameOf(row)))
    yield* this.#matchByLikeness(free)
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
  *#matchBy(
    by: MatchedBy,
    rows: readonly TableRow[],
    targets: ReadonlyMap<string, Target | null>,
    keyOfRow: (row: TableRow) => string,
    isMeant: (row: TableRow, target: Target) => boolean = always,
  ): Steps<void> {
    const open = yield* byKey(rows, (row) => (this.#found.has(row) ? '' : keyOfRow(row)))
    for (const [key, row] of open) {
      const target = row && targets.get(key)
      if (target && !this.#taken.has(target.id) && isMeant(row, target)) this.#take(row, { target, by })
    }
  }

  #take(row: TableRow, match: RowMatch): void {
    this.#found.set(row, match)
    this.#taken.add(match.target.id)
  }

  *#matchByLikeness(rows: readonly TableRow[]): Steps<void> {
    const { existing, aliases } = this.#basis
    const byUnit = new Map<string, Candidate[]>()
    yield* eachOf(existing, (target) => {
      const unit = target.leadUnits[0] ?? ''
      if (unit === '' || this.#taken.has(target.id)) return
      const same = byUnit.get(unit) ?? []
      byUnit.set(unit, same)
      same.push({ target, pairs: pairsOf(target.title), numerals: numeralsOf(target.title) })
    })
    for (const row of rows) {
      const same = this.#found.has(row) ? [] : (byUnit.get(leadOf(row, aliases)) ?? [])
      if (same.length === 0 || same.length > MOST_COMPARED) continue
      yield 1
      const [pairs, numerals] = [pairsOf(nameOf(row)), numeralsOf(nameOf(row))]
      const like = same
        .filter((one) => !this.#taken.has(one.target.id) && one.numerals === numerals)
        .map((one) => ({ target: one.target, likeness: likeness(pairs, one.pairs) }))
        // The very same name was left because several bear it.
        .filter((one) => one.likeness >= LIKE && one.likeness < 1)
        .toSorted((a, b) => b.likeness - a.likeness)
      const [first, second] = like
      if (first && first.likeness > (second?.likeness ?? 0)) this.#take(row, { target: first.target, by: 'likeness' })
    }
  }
}

/**
 * Whether a code that both have means the target: not where the row bears the name of another target, nor where the
 * code only counts rows and the names are not alike.
 */
function isMeantByCode(row: TableRow, { title, code }: Target, named: ReadonlyMap<string, unknown>): boolean {
  const [own, its] = [nameOf(row), title]
  if (nameKey(own) === nameKey(its)) return true
  if (named.has(nameKey(own))) return false
  return !COUNTED.test(code) || (numeralsOf(own) === numeralsOf(its) && likeness(pairsOf(own), pairsOf(its)) >= LIKE)
}

/** Things by a key, without those that have none; null where several share it. */
function* byKey<T>(things: readonly T[], key: (thing: T) => string): Steps<ReadonlyMap<string, T | null>> {
  const found = new Map<string, T | null>()
  yield* eachOf(things, (thing) => {
    const own = key(thing)
    if (own.trim() !== '') found.set(own, found.has(own) ? null : thing)
  })
  return found
}
