import type { LedgerId } from '@shared/domain/ids'
import { fail, type Result } from '@shared/result'
import { inBackground } from '../../db/in-background'
import { pickFile, writeFile, type WrittenFile } from '../../db/write-file'
import { spareWorker } from '../../formats/spreadsheet-client'
import { callHost } from '../../host'
import { shownTable } from '../../ui/export-request'
import { refusalText } from '../../ui/messages/errors'
import type { Messages } from '../../ui/messages/messages'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyRefused } from '../../ui/notify'
import { whileShown, type ReportProgress } from '../../ui/running-task'
import { useSayExported } from '../../ui/use-say-exported'
import { exportBasis } from './export-basis'
import type { ExportWish } from './export-wish'
import { makeExport } from './make-export'

/** How often the work asks whether it is still wanted. */
const ASK_MS = 150

/** Words for a refusal of an export or a template. */
export function exportRefusal({ export: words, intake, errors }: Messages, code: string): string {
  return words.refusals[code] ?? intake.fileRefusals[code] ?? refusalText(errors, code)
}

/** Asks where to, makes the file and says where it is. The file appears only when it is whole. */
export function useRunExport(): (ledgerId: LedgerId, wish: ExportWish) => Promise<void> {
  const messages = useMessages()
  const sayExported = useSayExported()
  return async (ledgerId, wish) => {
    const done = await whileShown(messages.export.making, true, (report) => run(ledgerId, wish, messages, report))
    if (done === null) return
    if (!done.ok) {
      notifyRefused(exportRefusal(messages, done.code))
      return
    }
    const { name, ticket } = done.value
    sayExported(name, () => inBackground(callHost('file:show', { ticket })))
  }
}

async function run(
  ledgerId: LedgerId,
  wish: ExportWish,
  { export: words }: Messages,
  report: ReportProgress,
): Promise<Result<WrittenFile> | null> {
  const made = exportBasis(ledgerId)
  if (!made) return fail('ledger-gone')
  const { ledger, on } = made.basis
  const part = { ledger: '', view: words.viewPart, unit: wish.unit || words.noUnit }[wish.what]
  const name = words.fileName(ledger.name, part, on.replaceAll('-', ''))
  const shown = shownTable.read()
  const picked = await pickFile(wish.format, `${name}.${wish.format}`)
  if (!picked.ok || picked.value === null) {
    spareWorker.drop()
    return picked.ok ? null : picked
  }
  const { ticket } = picked.value
  const controller = new AbortController()
  const asking = setInterval(() => {
    if (!report(0, 0)) controller.abort()
  }, ASK_MS)
  try {
    const bytes = await makeExport(made, wish, shown?.ledgerId === ledgerId ? shown : null, controller.signal)
    if (bytes?.ok) return await writeFile(ticket, bytes.value, report)
    await callHost('file:discard', { ticket })
    return bytes
  } finally {
    clearInterval(asking)
    spareWorker.drop()
  }
}
