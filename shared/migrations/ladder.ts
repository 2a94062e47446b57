import { fail, ok, type Result } from '../result'
import { SCHEMA_VERSION } from './schema-version'

/** Rows by table, of whatever version: plain data, checked by the current schemas only after the last step. */
export type PlainDataset = Readonly<Record<string, readonly unknown[]>>

/** Raises a dataset from version `to - 1` to version `to`. The same step serves database, backup and package. */
export interface MigrationStep {
  readonly to: number
  readonly apply: (dataset: PlainDataset) => PlainDataset
}

/** One step per version after the first, in order. */
export const steps: readonly MigrationStep[] = []

/** Brings a dataset up to the current version; refuses data of a newer program. The input is never altered. */
export function migrate(
  dataset: PlainDataset,
  from: number,
  ladder: readonly MigrationStep[] = steps,
  target: number = SCHEMA_VERSION,
): Result<PlainDataset, 'newer-version' | 'missing-step'> {
  if (from > target) return fail('newer-version', { version: from })
  let current = dataset
  for (let version = from + 1; version <= target; version += 1) {
    const step = ladder.find((candidate) => candidate.to === version)
    if (!step) return fail('missing-step', { version })
    current = step.apply(current)
  }
  return ok(current)
}
