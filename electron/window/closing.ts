/** What closing needs from the window and the person. */
export interface ClosingParts {
  /** Tells the page to send what it has and to make its last backup; a page that is at it already takes no notice. */
  readonly askPage: () => void
  /** The page is slow: asks the person whether to go on waiting. */
  readonly askPerson: () => Promise<'wait' | 'close'>
  /** Ends the window without asking again. */
  readonly destroy: () => void
  readonly patienceMs: number
  /** The page is told anew in this step: it may not have listened yet when the window was closed while it loaded. */
  readonly againMs: number
}

export interface Closing {
  /** The window wants to close. Answers whether it may do so now. */
  readonly request: () => boolean
  /** Whether the page is being waited for. */
  readonly isWaiting: () => boolean
  /** The page has sent everything. Does nothing unless the window is closing. */
  readonly pageIsReady: () => void
  /** The page is gone: there is nothing to wait for. */
  readonly pageIsGone: () => void
  /** A fresh page was loaded after one was gone. */
  readonly pageIsBack: () => void
}

/** Holds a window open until its page has sent everything, asking the person each time the patience runs out. */
export function createClosing(parts: ClosingParts): Closing {
  let state: 'open' | 'waiting' | 'ended' = 'open'
  let isPageGone = false
  let timer: NodeJS.Timeout | undefined
  let again: NodeJS.Timeout | undefined

  const end = () => {
    clearTimeout(timer)
    clearInterval(again)
    if (state === 'ended') return
    state = 'ended'
    parts.destroy()
  }
  const wait = () => {
    timer = setTimeout(() => void ask(), parts.patienceMs)
  }
  const ask = async () => {
    const choice = await parts.askPerson().catch(() => 'wait' as const)
    if (state !== 'waiting') return
    if (choice === 'close') end()
    else wait()
  }

  return {
    request() {
      if (state === 'ended' || isPageGone) return true
      if (state === 'open') {
        state = 'waiting'
        parts.askPage()
        again = setInterval(parts.askPage, parts.againMs)
        wait()
      }
      return false
    },
    isWaiting: () => state === 'waiting',
    pageIsReady() {
      if (state === 'waiting') end()
    },
    pageIsGone() {
      isPageGone = true
      if (state === 'waiting') end()
    },
    pageIsBack() {
      isPageGone = false
    },
  }
}
