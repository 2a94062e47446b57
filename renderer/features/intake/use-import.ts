import type { LedgerId } from '@shared/domain/ids'
import type { TableChoice } from '@shared/exchange/propose-import'
import type { TextEncoding } from '@shared/exchange/raw-table'
import type { Failure, Result } from '@shared/result'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { rememberedTables, type RememberedTable } from '../../db/import-memory'
import { inBackground } from '../../db/in-background'
import { liveStore } from '../../db/live-store'
import { readSpreadsheet, spareWorker } from '../../formats/spreadsheet-client'
import type { ImportDraft } from './import-draft'
import { draftOfFile, withTable } from './ledger-of-file'
import { withMemory } from './table-memory'
import { usePlan, type Planning } from './use-plan'
import { pickFile, readDropped, type ChosenFile } from '../../db/chosen-file'

/** Where the import stands: no file yet, reading one, a file that can not be read, or a draft to look at. */
export type ImportState =
  | { readonly kind: 'no-file' }
  | { readonly kind: 'reading'; readonly name: string; readonly share: number; readonly cancel: () => void }
  | { readonly kind: 'refused'; readonly name: string; readonly failure: Failure<string> }
  | { readonly kind: 'draft'; readonly file: ChosenFile; readonly draft: ImportDraft }

export interface Import {
  readonly state: ImportState
  readonly planning: Planning
  readonly pick: () => void
  /** Puts the file away, while it is being checked or later. */
  readonly putAway: () => void
  readonly change: (patch: Partial<ImportDraft>) => void
  readonly chooseTable: (choice: TableChoice) => void
  readonly chooseEncoding: (encoding: TextEncoding) => void
}

/** Takes a spreadsheet from the file to a plan that can be looked at; nothing is written here. */
export function useImport(initialFile: File | null, ledgerId: LedgerId | null): Import {
  const [state, setState] = useState<ImportState>({ kind: 'no-file' })
  const reading = useRef<AbortController | null>(null)
  const memory = useRef<readonly RememberedTable[]>([])

  async function read(file: ChosenFile, encoding: TextEncoding | null) {
    reading.current?.abort()
    const controller = new AbortController()
    reading.current = controller
    const cancel = () => controller.abort()
    const show = (share: number) => setState({ kind: 'reading', name: file.name, share, cancel })
    show(0)
    const workbook = await readSpreadsheet({ ...file, encoding, signal: controller.signal, onProgress: show })
    if (reading.current !== controller) return
    const view = liveStore().projection.view()
    const draft = workbook.ok ? draftOfFile(file.name, workbook.value, ledgerId, view) : workbook
    if (!draft.ok) {
      setState({ kind: 'refused', name: file.name, failure: draft })
      return
    }
    // Without that memory the table is read all the same.
    memory.current = await rememberedTables().catch(() => [])
    if (reading.current === controller)
      setState({ kind: 'draft', file, draft: withMemory(draft.value, memory.current) })
  }

  async function take(choosing: Promise<Result<ChosenFile> | null>, name: string) {
    const chosen = await choosing
    if (chosen === null) return
    if (chosen.ok) await read(chosen.value, null)
    else setState({ kind: 'refused', name, failure: chosen })
  }

  const begin = useEffectEvent((file: File) => take(readDropped(file), file.name))
  useEffect(() => {
    if (initialFile) inBackground(Promise.resolve(initialFile).then((file) => begin(file)))
    return () => reading.current?.abort()
  }, [initialFile])

  // A worker stands ready while a file is being chosen.
  const isWaiting = state.kind === 'no-file' || state.kind === 'refused'
  useEffect(() => {
    if (isWaiting) spareWorker.prepare()
    return () => spareWorker.drop()
  }, [isWaiting])

  const planning = usePlan(state.kind === 'draft' ? state.draft : null)

  return {
    state,
    planning,
    putAway: () => setState({ kind: 'no-file' }),
    pick: () => inBackground(take(pickFile(), '')),
    change: (patch) => setState((now) => (now.kind === 'draft' ? { ...now, draft: { ...now.draft, ...patch } } : now)),
    chooseTable(choice) {
      if (state.kind !== 'draft') return
      const next = withTable(state.draft, choice, liveStore().projection.view())
      // At once: a box that answers later than its press looks as if it had not been pressed.
      if (next.ok) setState({ ...state, draft: withMemory(next.value, memory.current) })
      else setState({ kind: 'refused', name: state.file.name, failure: next })
    },
    chooseEncoding(encoding) {
      if (state.kind === 'draft') inBackground(read(state.file, encoding))
    },
  }
}
