import { addDays, IsoDate } from '@shared/domain/day'
import { LedgerId, TargetId } from '@shared/domain/ids'
import { Lack, lacksOf } from '@shared/domain/lack'
import { isSetAside } from '@shared/domain/light'
import { Light } from '@shared/domain/light-rules'
import { turnsWorse } from '@shared/domain/outlook'
import type { Standing } from '@shared/domain/standing'
import type { TargetSummary } from '@shared/domain/summary'
import { isCompleted, type Target } from '@shared/domain/target'
import { z } from 'zod'

/** Letters of a text that is searched for. */
export const LONGEST_TEXT = 200

/** An empty text stands for targets without one. */
const names = z.array(z.string().max(200)).max(200).readonly()

/** Which rows of which ledger are shown. Every part that is there must hold; within a part one match is enough. */
export const LedgerFilter = z
  .object({
    ledger: z.union([z.literal('all'), LedgerId]),
    lights: z.array(Light).readonly().optional(),
    /** Lead units only, as on the dashboard. */
    units: names.optional(),
    leaders: names.optional(),
    text: z.string().max(LONGEST_TEXT).optional(),
    due: z.enum(['in-7', 'in-15', 'in-30', 'overdue']).optional(),
    unreported: z.boolean().optional(),
    progressClass: z.enum(['done', 'ahead', 'on-course', 'behind', 'other']).optional(),
    /** The light gets worse within fifteen days, should nothing be reported. */
    turning: z.boolean().optional(),
    /** Something that it has to have is missing. */
    lack: Lack.optional(),
    /** With a note dated on this day or later. */
    notedSince: IsoDate.optional(),
    /** In hand, and without a note dated on this day or later. */
    unnotedSince: IsoDate.optional(),
    /** The target to open beside the list; hides nothing. */
    open: TargetId.optional(),
  })
  .readonly()
export type LedgerFilter = z.infer<typeof LedgerFilter>

const LISTS = ['lights', 'units', 'leaders'] as const
const WORDS = ['text', 'due', 'progressClass', 'lack', 'notedSince', 'unnotedSince', 'open'] as const
const SWITCHES = ['unreported', 'turning'] as const

/** The address of the filtered ledger, `#/ledger/<id>?lights=red&lights=yellow`. */
export function hrefOfFilter(filter: LedgerFilter): string {
  const query = new URLSearchParams()
  for (const key of LISTS) for (const value of filter[key] ?? []) query.append(key, value)
  for (const key of WORDS) if (filter[key]) query.set(key, filter[key])
  for (const key of SWITCHES) if (filter[key]) query.set(key, '1')
  const text = query.toString()
  return `#/ledger/${encodeURIComponent(filter.ledger)}${text === '' ? '' : `?${text}`}`
}

/** Reads an address's ledger and query. What is not understood is left out, never guessed. */
export function readFilter(ledger: string, query: URLSearchParams): LedgerFilter | null {
  const raw: Record<string, unknown> = { ledger }
  for (const key of LISTS) if (query.has(key)) raw[key] = query.getAll(key)
  for (const key of WORDS) if (query.has(key)) raw[key] = query.get(key)
  for (const key of SWITCHES) if (query.get(key) === '1') raw[key] = true
  const parsed = LedgerFilter.safeParse(raw)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) if (issue.path[0] !== 'ledger') delete raw[String(issue.path[0])]
  const rest = LedgerFilter.safeParse(raw)
  return rest.success ? rest.data : null
}

const DAYS = { 'in-7': 7, 'in-15': 15, 'in-30': 30 } as const

/** What is known of a target when it is held against a filter. */
export interface FilterFacts {
  readonly target: Target
  readonly standing: Standing
  readonly summary: TargetSummary | undefined
  /** It only groups others: found by its words, but it has no standing to be found or counted by. */
  readonly isHeading: boolean
  /** Where it will stand in fifteen days, should nothing be reported. Worked out when it is asked for. */
  readonly ahead: () => Standing
  /** Whether a column is empty that its kinds require. Worked out when it is asked for. */
  readonly lacksRequired: () => boolean
}

/** Whether a target is shown, but for the text that is searched for: the list looks for that by itself. The dashboard counts with this very rule, so that its figures and the list agree. */
export function passesFilter(filter: LedgerFilter, facts: FilterFacts): boolean {
  const { target, standing, summary, isHeading } = facts
  if (filter.ledger !== 'all' && !target.ledgerIds.includes(filter.ledger)) return false
  if (isHeading && asksForStanding(filter)) return false
  if (filter.lights && !filter.lights.includes(standing.light)) return false
  if (filter.units && !filter.units.includes(target.leadUnits[0] ?? '')) return false
  if (filter.leaders && !filter.leaders.includes(target.leadLeader)) return false
  if (filter.due && !isDue(filter.due, standing)) return false
  if (filter.unreported && !standing.isUnreported) return false
  if (filter.progressClass && standing.progressClass !== filter.progressClass) return false
  if (filter.lack && !lacksOf(target, filter.lack === 'required' && facts.lacksRequired()).includes(filter.lack))
    return false
  if (filter.turning && !turnsWorse(standing.light, facts.ahead().light)) return false
  if (filter.notedSince && (summary?.latestNoteOn ?? '') < filter.notedSince) return false
  if (filter.unnotedSince && (!isInHand(target) || (summary?.latestNoteOn ?? '') >= filter.unnotedSince)) return false
  return true
}

function asksForStanding({
  lights,
  units,
  leaders,
  due,
  unreported,
  progressClass,
  turning,
  lack,
  notedSince,
  unnotedSince,
}: LedgerFilter): boolean {
  return [lights, units, leaders, due, unreported, progressClass, turning, lack, notedSince, unnotedSince].some(
    (part) => part !== undefined,
  )
}

/** Somebody works on it or should: progress is asked for. */
function isInHand(target: Target): boolean {
  return target.state !== 'draft' && !isCompleted(target) && !isSetAside(target)
}

function isDue(due: NonNullable<LedgerFilter['due']>, standing: Standing): boolean {
  if (due === 'overdue') return standing.isOverdue
  const left = standing.daysLeft
  return left !== null && left >= 0 && left <= DAYS[due]
}

/** The first day of "recently": a week back, today included. */
export function weekBefore(today: IsoDate): IsoDate {
  return addDays(today, -6)
}
