import { useEffect } from 'react'
import { largeProgress, type LargeProgress } from '../db/large-command'
import { useMessages } from '../ui/messages/use-messages'
import { runningTask } from '../ui/running-task'

/** Shows a large command in the status bar while it is written. */
export function useLargeProgress(): void {
  const { app } = useMessages()
  useEffect(() => {
    const show = (progress: LargeProgress | null) =>
      runningTask.set(progress && { ...progress, label: app.largeCommands[progress.command] ?? app.largeCommand })
    return largeProgress.subscribe(show)
  }, [app])
}
