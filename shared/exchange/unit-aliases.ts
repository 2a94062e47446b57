import type { ImportTable } from './import-plan'
import { cellText } from './raw-table'
import { namesFrom, unitsFrom } from './read-cells'
import { readRows } from './read-rows'

/** A unit of the sheet that nobody knows, and the known one that it may be. */
export interface AliasQuestion {
  readonly written: string
  readonly known: string
  /** In how many rows it is written so. */
  readonly rows: number
}

const PLACE = /^(?:[\p{Script=Han}]{1,4}?(?:省|市|县|区|旗|自治州|自治县))/u
const BARE_PLACE = /^[省市县区州旗]/
const ENDING = /(?:委员会|办公室|管理局|管委会|中心|集团|公司|局|委|办|部|处|院|会)$/

/** What tells a unit from others of its place: 县发展改革局 and 县发改委 are 发展改革 and 发改. */
function coreOf(name: string): string {
  const short = name.normalize('NFKC').replaceAll(/[\s()（）]/g, '')
  const bare = short.replace(BARE_PLACE, '')
  const placed = bare === short ? short.replace(PLACE, '') : bare
  return placed.replace(ENDING, '').replaceAll('和', '')
}

/** Whether the one leaves out characters of the other and begins as it does: 人社 of 人力资源社会保障. */
function isShortFor(short: string, long: string): boolean {
  if (short.length < 2 || short.length > long.length || short.charAt(0) !== long.charAt(0)) return false
  let at = 0
  for (const char of long) if (char === short.charAt(at)) at += 1
  return at === short.length
}

/** The only known unit that a name may be short for, or the other way round; null where there is none or several. */
export function likelyUnit(written: string, known: Iterable<string>): string | null {
  const core = coreOf(written)
  const found = [...known].filter((name) => {
    const other = coreOf(name)
    return isShortFor(core, other) || isShortFor(other, core)
  })
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Units of the table that nobody knows and that may be known ones, the most frequent first. */
export function aliasQuestions(table: ImportTable, known: ReadonlySet<string>): readonly AliasQuestion[] {
  if (known.size === 0) return []
  const counts = new Map<string, number>()
  for (const { entries, role } of readRows(table)) {
    if (role.kind !== 'data') continue
    const { lead, along } = unitsFrom(cellText(entries.get('leadUnits')?.cell))
    const names = new Set([...lead, ...(along ?? []), ...namesFrom(cellText(entries.get('coUnits')?.cell))])
    for (const name of names) if (!known.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .flatMap(([written, rows]): readonly AliasQuestion[] => {
      const unit = likelyUnit(written, known)
      return unit === null ? [] : [{ written, known: unit, rows }]
    })
    .toSorted((a, b) => b.rows - a.rows)
}
