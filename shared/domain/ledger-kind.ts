import { z } from 'zod'
import { LedgerKindId } from './ids'
import { Accrual } from './metric'

/** Columns every kind can show; their content comes from the target, its notes or the arithmetic. */
export const CommonColumn = z.enum([
  'ordinal',
  'code',
  'title',
  'measure',
  'leadLeader',
  'leadUnits',
  'coUnits',
  'contact',
  'startOn',
  'deadline',
  'goal',
  'actual',
  'unit',
  'completion',
  'expected',
  'gap',
  'growth',
  'rank',
  'previousRank',
  'light',
  'state',
  'noteOn',
  'progress',
  'problem',
  'nextStep',
  'remark',
])
export type CommonColumn = z.infer<typeof CommonColumn>

/** How the text of an extra column is checked and drawn. */
export const ExtraType = z.enum(['text', 'long-text', 'figure', 'date', 'choice'])
export type ExtraType = z.infer<typeof ExtraType>

const look = {
  /** The column's name in this kind, in the office's words. */
  title: z.string().min(1).max(40),
  /** Pixels at 100 % scaling. */
  width: z.int().min(32).max(1_200),
  isFrozen: z.boolean(),
  isHidden: z.boolean(),
  /** A target without it is named as incomplete; nothing is refused for it. */
  isRequired: z.boolean(),
}

/** A column of a kind: a common one under the kind's own title, or an extra one kept in `target.extra[key]`. */
export const Column = z
  .discriminatedUnion('source', [
    z.object({ source: z.literal('common'), key: CommonColumn, ...look }),
    z.object({
      source: z.literal('extra'),
      key: z
        .string()
        .regex(/^[a-z][a-zA-Z0-9]*$/)
        .max(64),
      type: ExtraType,
      choices: z.array(z.string().min(1).max(100)).max(100).readonly(),
      ...look,
    }),
  ])
  .readonly()
export type Column = z.infer<typeof Column>
export type ExtraColumn = Extract<Column, { readonly source: 'extra' }>

/** The metric that a new target of this kind starts with. */
export const MetricTemplate = z
  .object({ name: z.string().max(200), unit: z.string().max(40), accrual: Accrual })
  .readonly()
export type MetricTemplate = z.infer<typeof MetricTemplate>

/** A template of a ledger: which columns, under which names, and which metrics. Data, so that an office can copy and change one. */
export const LedgerKind = z
  .object({
    id: LedgerKindId,
    name: z.string().min(1).max(100),
    columns: z.array(Column).min(1).max(100).readonly(),
    metrics: z.array(MetricTemplate).max(20).readonly(),
  })
  .readonly()
export type LedgerKind = z.infer<typeof LedgerKind>
