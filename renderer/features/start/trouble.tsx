import { Button } from 'antd'
import type { ReactNode } from 'react'
import { inBackground } from '../../db/in-background'
import { callHost } from '../../host'
import { WarningIcon } from '../../ui/icons'
import { useMessages } from '../../ui/messages/use-messages'
import './start.css'

interface Props {
  readonly title: string
  readonly happened: string
  readonly safe: string
  readonly next: string
  /** What is left, in numbers. */
  readonly facts?: ReactNode
  readonly children?: ReactNode
}

/** A page about trouble with the data, always in the same order: what happened, what is safe, what comes next. */
export function Trouble({ title, happened, safe, next, facts, children }: Props) {
  const { start } = useMessages()
  return (
    <main className="trouble">
      <h1>
        <WarningIcon />
        {title}
      </h1>
      <h2>{start.whatHappened}</h2>
      <p>{happened}</p>
      {safe !== '' && (
        <>
          <h2>{start.whatIsSafe}</h2>
          <p>{safe}</p>
        </>
      )}
      {facts}
      {next !== '' && (
        <>
          <h2>{start.whatNext}</h2>
          <p>{next}</p>
        </>
      )}
      {children}
    </main>
  )
}

function show(which: 'data' | 'backup'): void {
  inBackground(callHost('folder:show', { which }))
}

export function FolderButtons() {
  const { start } = useMessages()
  return (
    <>
      <Button onClick={() => show('data')}>{start.openDataFolder}</Button>
      <Button onClick={() => show('backup')}>{start.openBackupFolder}</Button>
    </>
  )
}
