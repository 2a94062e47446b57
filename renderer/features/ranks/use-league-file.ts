import { readLeagues } from '@shared/exchange/read-league'
import type { Failure } from '@shared/result'
import { useEffect, useRef, useState } from 'react'
import { pickFile } from '../../db/chosen-file'
import { inBackground } from '../../db/in-background'
import { liveStore } from '../../db/live-store'
import { readSpreadsheet } from '../../formats/spreadsheet-client'
import { draftOfFile, type FileDraft } from './league-draft'

export type LeagueFileState =
  | { readonly kind: 'no-file' }
  | { readonly kind: 'reading'; readonly name: string; readonly share: number; readonly cancel: () => void }
  | { readonly kind: 'refused'; readonly name: string; readonly failure: Failure<string> }
  | { readonly kind: 'draft'; readonly draft: FileDraft }

/** Takes a file to a draft that can be looked at; nothing is written here. */
export function useLeagueFile() {
  const [state, setState] = useState<LeagueFileState>({ kind: 'no-file' })
  const reading = useRef<AbortController | null>(null)
  useEffect(() => () => reading.current?.abort(), [])

  async function pick() {
    const chosen = await pickFile()
    if (chosen === null) return
    if (!chosen.ok) {
      setState({ kind: 'refused', name: '', failure: chosen })
      return
    }
    reading.current?.abort()
    const controller = new AbortController()
    reading.current = controller
    const { name } = chosen.value
    const show = (share: number) => setState({ kind: 'reading', name, share, cancel: () => controller.abort() })
    show(0)
    const workbook = await readSpreadsheet({ ...chosen.value, signal: controller.signal, onProgress: show })
    if (reading.current !== controller) return
    const read = workbook.ok ? readLeagues(workbook.value, name) : workbook
    if (read.ok) setState({ kind: 'draft', draft: draftOfFile(name, read.value, liveStore().projection.view()) })
    else setState({ kind: 'refused', name, failure: read })
  }

  return {
    state,
    pick: () => inBackground(pick()),
    change: (draft: FileDraft) => setState({ kind: 'draft', draft }),
  }
}
