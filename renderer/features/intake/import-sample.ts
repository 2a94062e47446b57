import type { Instant } from '@shared/domain/day'
import { localDay } from '@shared/domain/day'
import type { LedgerId } from '@shared/domain/ids'
import { ok, type Result } from '@shared/result'
import { openSampleFile } from '../../db/chosen-file'
import { liveStore } from '../../db/live-store'
import { readSpreadsheet } from '../../formats/spreadsheet-client'
import { draftOf, planDraft } from './import-draft'
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
  const planned = planDraft(draft.value, { view, ids, today: localDay(now), now: now.toISOString() as Instant })
  const written = await writePlanned(planned)
  return written.ok ? ok(planned.ledger.id) : written
}
