import { Skeleton } from 'antd'
import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { inBackground } from '../db/in-background'
import { useMessages } from '../ui/messages/use-messages'

/**
 * A page that is loaded when it is first shown, and then drawn in one go. A suspended page is drawn in slices that begin
 * anew with every change elsewhere on the screen: fifty thousand rows never came to an end while a backup told how far
 * it was.
 */
export function loadedPage<P extends object>(load: () => Promise<ComponentType<P>>): LoadedPage<P> {
  let page: ComponentType<P> | null = null
  const LoadedPage = (props: P) => {
    const [Page, setPage] = useState(() => page)
    useEffect(() => {
      if (Page !== null) return
      const fail = (error: unknown) =>
        setPage(() => {
          throw error
        })
      load().then((loaded) => {
        page = loaded
        setPage(() => loaded)
      }, fail)
    }, [Page])
    return Page === null ? <PageLoading /> : <Page {...props} />
  }
  const begin = async () => {
    page = await load()
  }
  return Object.assign(LoadedPage, { ahead: () => inBackground(begin()) })
}

interface LoadedPage<P extends object> {
  (props: P): ReactNode
  /** Loads it ahead of its use. */
  readonly ahead: () => void
}

export function PageLoading() {
  const { app } = useMessages()
  return (
    <div className="page-loading" aria-busy="true" aria-label={app.loadingPage}>
      <Skeleton active title={false} paragraph={{ rows: 8 }} />
    </div>
  )
}
