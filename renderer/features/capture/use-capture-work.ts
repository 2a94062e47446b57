import { guessDay, guessTitle, type GuessedDay } from '@shared/capture/document-facts'
import { carriedOver } from '@shared/capture/review-session'
import type { ReviewAction } from '@shared/capture/review-action'
import type { ReviewDocument } from '@shared/capture/review-draft'
import type { IsoDate } from '@shared/domain/day'
import { fail, type Failure, type Result } from '@shared/result'
import { useEffect, useRef, useState } from 'react'
import { pickFile, readDropped, type ChosenFile } from '../../db/chosen-file'
import { inBackground } from '../../db/in-background'
import { liveStore } from '../../db/live-store'
import { CaptureClient } from './capture-client'
import { dropReview, keepReview, readKeptReview, type KeptReview } from './kept-review'

/** A text that was read, before its title and day are agreed to. */
export interface ReadText {
  readonly text: string
  readonly original: ReviewDocument['original']
  readonly title: string
  readonly guessed: GuessedDay | null
}

export type CaptureState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'start'; readonly name: string; readonly refusal: Failure<string> | null }
  | {
      readonly kind: 'working'
      readonly does: 'reading' | 'capturing'
      readonly name: string
      readonly share: number
      readonly cancel: () => void
    }
  | { readonly kind: 'asking'; readonly read: ReadText }
  /** `lost` counts the steps that found no proposal after a reading for another day. */
  | { readonly kind: 'review'; readonly kept: KeptReview; readonly lost: number }

const START: CaptureState = { kind: 'start', name: '', refusal: null }

/** Takes a document from the file to a review that can be left and taken up again; no ledger is touched here. */
export function useCaptureWork() {
  const [state, setState] = useState<CaptureState>({ kind: 'opening' })
  const client = useRef<CaptureClient | null>(null)
  const controller = useRef<AbortController | null>(null)

  useEffect(() => {
    const made = new CaptureClient()
    client.current = made
    let isGone = false
    inBackground(
      readKeptReview().then((kept) => {
        if (!isGone)
          setState((now) => (now.kind === 'opening' ? (kept ? { kind: 'review', kept, lost: 0 } : START) : now))
      }),
    )
    return () => {
      isGone = true
      controller.current?.abort()
      made.end()
    }
  }, [])

  /** Shows that something is being done, and gives what can call it off; then the page is as it was before. */
  function watch(does: 'reading' | 'capturing', name: string, before: CaptureState) {
    controller.current?.abort()
    const made = new AbortController()
    controller.current = made
    const cancel = () => {
      made.abort()
      setState(before)
    }
    const onProgress = (share: number) => {
      if (!made.signal.aborted) setState({ kind: 'working', does, name, share, cancel })
    }
    onProgress(0)
    return { signal: made.signal, onProgress }
  }

  /** A worker that breaks off leaves nobody waiting; the failure itself is told as any other. */
  async function orBackTo<T>(before: CaptureState, work: () => Promise<T> | undefined): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      setState(before)
      throw error
    }
  }

  async function take(choosing: Promise<Result<ChosenFile> | null>, name: string) {
    const chosen = await choosing
    if (chosen === null) return
    if (!chosen.ok) {
      setState({ kind: 'start', name, refusal: chosen })
      return
    }
    const file = chosen.value
    const read = await orBackTo({ kind: 'start', name: file.name, refusal: fail('file-damaged') }, () =>
      client.current?.read(file, watch('reading', file.name, START)),
    )
    if (!read) return
    if (!read.ok) setState({ kind: 'start', name: file.name, refusal: read })
    else ask(read.value.text, { name: file.name, bytes: file.bytes })
  }

  function ask(text: string, original: ReadText['original']) {
    const name = original?.name ?? ''
    const read = { text, original, title: guessTitle(text, name), guessed: guessDay(text, name) }
    setState({ kind: 'asking', read })
  }

  async function begin(read: ReadText, title: string, on: IsoDate) {
    const { text, original } = read
    const watching = watch('capturing', title, { kind: 'asking', read })
    const capture = await orBackTo({ kind: 'asking', read }, () => client.current?.capture(text, on, watching))
    if (!capture) return
    const id = liveStore().ids.text()
    await show({ draft: { id, title, on, actions: [] }, document: { id, text, original, capture } }, 0, watching.signal)
  }

  /** `signal` says that it was called off meanwhile. */
  async function show(kept: KeptReview, lost: number, signal?: AbortSignal) {
    if (signal?.aborted) return
    await keepReview(kept)
    if (!signal?.aborted) setState({ kind: 'review', kept, lost })
  }

  /** Another title or day; another day reads the text anew, and leads the steps to what is proposed then. */
  async function restate(kept: KeptReview, steps: readonly ReviewAction[], title: string, on: IsoDate) {
    const draft = { ...kept.draft, title, on, actions: [...steps] }
    if (on === kept.draft.on) return show({ ...kept, draft }, 0)
    const before: CaptureState = {
      kind: 'review',
      kept: { ...kept, draft: { ...kept.draft, actions: [...steps] } },
      lost: 0,
    }
    const { text, capture: old } = kept.document
    const watching = watch('capturing', title, before)
    const capture = await client.current?.capture(text, on, watching)
    if (!capture) return undefined
    const { actions, lost } = carriedOver(steps, old.proposals, capture.proposals)
    return show(
      { draft: { ...draft, actions: [...actions] }, document: { ...kept.document, capture } },
      lost,
      watching.signal,
    )
  }

  return {
    state,
    pick: () => inBackground(take(pickFile('document'), '')),
    takeFile: (file: File) => inBackground(take(readDropped(file), file.name)),
    paste: (text: string) => ask(text.replaceAll(/\r\n?/g, '\n'), null),
    begin: (read: ReadText, title: string, on: IsoDate) => inBackground(begin(read, title, on)),
    restate: (kept: KeptReview, steps: readonly ReviewAction[], title: string, on: IsoDate) =>
      inBackground(restate(kept, steps, title, on)),
    /** Back to the choice of a document; a review that there is stays kept. */
    putAway: () => setState(START),
    discard: () => inBackground(dropReview().then(() => setState(START))),
  }
}

export type CaptureWork = ReturnType<typeof useCaptureWork>
