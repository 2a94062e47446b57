import type { Instant } from '@shared/domain/day'
import { localDay } from '@shared/domain/day'
import type { LedgerId } from '@shared/domain/ids'
import { finish } from '@shared/exchange/steps'
import { ok, type Result } from '@shared/result'
import { openSampleFile } from '../../db/chosen-file'
import { liveStore } from '../../db/live-store'
import { readSpreadsheet } from '../../formats/spreadsheet-client'
import { draftOf, draftSteps } from './import-draft'
import { writePlanned } from './write-import'

/** Imports the sample ledger that comes with the program, by the same road as any other file. */
export async function importSample(): Promise<Result<LedgerId>> {
  const file = await openSampleFile()
  if (!file.ok) return file
  const workbook = await readSpreadsheet({
    ...file.value,
    encoding: null,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  })
  if (!workbook.ok) return workbook
  const { projection, ids, clock } = liveStore()
  const view = projection.view()
  const draft = draftOf(file.value.name, workbook.value, null, view)
  if (!draft.ok) return draft
  const now = clock()
  const basis = { view, ids, today: localDay(now), now: now.toISOString() as Instant }
  const planned = finish(draftSteps(draft.value, basis))
  const written = await writePlanned(planned, draft.value)
  return written.ok ? ok(planned.ledger.id) : written
}
