import { z } from 'zod'
import { Decimal } from './decimal'

/** What earns or costs a unit points; late and missing reports count against the unit that owed them. */
export const SCORE_EVENTS = [
  'completed-as-lead',
  'completed-as-co-unit',
  'completed-early',
  'late-as-lead',
  'late-as-co-unit',
  'report-missing',
  'report-late',
  'returned',
] as const
export type ScoreEventKind = (typeof SCORE_EVENTS)[number]

/** What every unit starts from, and what each event is worth; deductions are negative. */
export const Scoring = z
  .object({ base: Decimal, points: z.record(z.enum(SCORE_EVENTS), Decimal).readonly() })
  .readonly()
export type Scoring = z.infer<typeof Scoring>

/** Whether an event is one that a unit earns by; the others cost. */
export function earns(kind: ScoreEventKind): boolean {
  return kind === 'completed-as-lead' || kind === 'completed-as-co-unit' || kind === 'completed-early'
}

const points = (text: string) => text as Decimal

/** What an office starts with (DOMAIN arithmetic); the sum is kept between 0 and 100. */
export const DEFAULT_SCORING: Scoring = {
  base: points('80'),
  points: {
    'completed-as-lead': points('2'),
    'completed-as-co-unit': points('1'),
    'completed-early': points('0.5'),
    'late-as-lead': points('-2.5'),
    'late-as-co-unit': points('-1'),
    'report-missing': points('-0.5'),
    'report-late': points('-0.1'),
    returned: points('-0.5'),
  },
}
