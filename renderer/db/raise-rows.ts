import type { Dataset } from '@shared/domain/change'
import { migrate, type PlainDataset } from '@shared/migrations/ladder'
import { fail, ok, type Result } from '@shared/result'
import { parseDataset } from './parse-dataset'

/** Rows of any older version as rows of this one; refused when a step fails on them or what comes out does not fit. */
export function raiseRows({
  version,
  dataset,
}: {
  readonly version: number
  readonly dataset: PlainDataset
}): Result<Dataset, 'rows-not-raised'> {
  try {
    const migrated = migrate(dataset, version)
    const raised = migrated.ok ? parseDataset(migrated.value) : null
    return raised ? ok(raised) : fail('rows-not-raised', { version })
  } catch {
    return fail('rows-not-raised', { version }) // a step that throws has written nothing
  }
}
