import { fail, ok, type Result } from '../result'
import { SCHEMA_VERSION } from './schema-version'
import type { MigrationStep, PlainRow } from './step'
import { step2 } from './step-2'
import { step3 } from './step-3'
import { step4 } from './step-4'
import { step5 } from './step-5'
import { step6 } from './step-6'
import { step7 } from './step-7'

/** Rows by table, of whatever version. */
export type PlainDataset = Readonly<Record<string, readonly unknown[]>>

/** One step per version after the first, in order. */
export const steps: readonly MigrationStep[] = [step2, step3, step4, step5, step6, step7]

type Refusal = 'newer-version' | 'missing-step'
type RowRaiser = (table: string, row: unknown) => unknown

/**
 * What brings one row from a version to the target version, for whoever holds rows one by one. Refuses a version that
 * is newer than the target, and a ladder with a gap.
 */
export function rowRaiser(
  from: number,
  ladder: readonly MigrationStep[] = steps,
  target: number = SCHEMA_VERSION,
): Result<RowRaiser, Refusal> {
  if (from > target) return fail('newer-version', { version: from })
  const climbed: MigrationStep[] = []
  for (let version = from + 1; version <= target; version += 1) {
    const step = ladder.find(({ to }) => to === version)
    if (!step) return fail('missing-step', { version })
    climbed.push(step)
  }
  return ok((table, row) =>
    isPlainRow(row) ? climbed.reduce((raised, { rows }) => rows[table]?.(raised) ?? raised, row) : row,
  )
}

/** Brings a dataset up to the target version; refuses data of a newer program. The input is never altered. */
export function migrate(
  dataset: PlainDataset,
  from: number,
  ladder: readonly MigrationStep[] = steps,
  target: number = SCHEMA_VERSION,
): Result<PlainDataset, Refusal> {
  const raise = rowRaiser(from, ladder, target)
  if (!raise.ok) return raise
  return ok(
    Object.fromEntries(
      Object.entries(dataset).map(([table, rows]) => [table, rows.map((row) => raise.value(table, row))]),
    ),
  )
}

/** Anything else is left alone, for the schemas to refuse. */
function isPlainRow(row: unknown): row is PlainRow {
  return row !== null && typeof row === 'object' && !Array.isArray(row)
}
