import { z } from 'zod'
import { IsoDate } from './day'
import { ExportTemplate, MOST_TEMPLATES } from './export-template'
import { DEFAULT_LIGHT_RULES, LightRuleSet } from './light-rules'
import { DEFAULT_SCORING, Scoring } from './scoring'

/** 序时进度: completed months of twelve, days elapsed of the target's window, or the target's own plan. */
export const ExpectedMethod = z.enum(['months', 'days', 'plan'])
export type ExpectedMethod = z.infer<typeof ExpectedMethod>

/** How often owners report: the days between two notes, and how many more are tolerated before a target is "未报". */
export const Cadence = z.object({ days: z.int().min(1).max(366), graceDays: z.int().min(0).max(90) }).readonly()
export type Cadence = z.infer<typeof Cadence>

/** 督办单位 or 责任单位: the office that supervises, or one of the units that report to it. */
export const OfficeRole = z.enum(['supervising', 'reporting'])
export type OfficeRole = z.infer<typeof OfficeRole>

/** What the office has settled for all its ledgers. One row, id `office`. */
export const OfficeSettings = z
  .object({
    id: z.literal('office'),
    officeName: z.string().max(200),
    ledgerYear: z.int().min(1990).max(2100),
    expectedMethod: ExpectedMethod,
    cadence: Cadence,
    /** By which every light is given, in all ledgers. */
    lightRules: LightRuleSet,
    /** What units earn and lose. */
    scoring: Scoring,
    /** Who keeps the ledger: only the supervising office moves targets to completed and closed out. */
    role: OfficeRole,
    /** The day of the last circular; what has changed since then is counted from it. */
    lastCircularOn: IsoDate.nullable(),
    /** Units and leaders by the other names that sheets call them; the same name for one that is nobody known. */
    nameAliases: z.record(z.string().max(2_000), z.string().max(2_000)).readonly(),
    /** The office's own workbooks that exports are filled into. */
    templates: z.array(ExportTemplate).max(MOST_TEMPLATES).readonly(),
  })
  .readonly()
export type OfficeSettings = z.infer<typeof OfficeSettings>

export function defaultSettings(year: number): OfficeSettings {
  return {
    id: 'office',
    officeName: '',
    ledgerYear: year,
    expectedMethod: 'months',
    cadence: { days: 31, graceDays: 10 },
    lightRules: DEFAULT_LIGHT_RULES,
    scoring: DEFAULT_SCORING,
    role: 'supervising',
    lastCircularOn: null,
    nameAliases: {},
    templates: [],
  }
}
