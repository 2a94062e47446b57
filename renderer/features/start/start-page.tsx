import type { IsoDate } from '@shared/domain/day'
import type { LedgerId } from '@shared/domain/ids'
import type { Result } from '@shared/result'
import { useState, type ReactNode } from 'react'
import { inBackground } from '../../db/in-background'
import { CalendarIcon, CaptureIcon, FolderIcon, ImportIcon, PlusIcon, SampleIcon } from '../../ui/icons'
import { CAPTURE_ADDRESS } from '../../ui/capture-request'
import { importRequest, newLedgerForm } from '../../ui/import-request'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'
import './start.css'

interface Props {
  readonly openSample: () => Promise<Result<LedgerId>>
  /** Answers with the last day that the year knows of. */
  readonly openYear: () => Promise<Result<IsoDate>>
  /** There is a ledger now. */
  readonly onOpened: (ledgerId: LedgerId) => void
  /** There is a whole year now. */
  readonly onYearOpened: () => void
  readonly onRestore: () => void
}

/** Six ways to begin, while there is no ledger yet. */
export function StartPage({ openSample, openYear, onOpened, onYearOpened, onRestore }: Props) {
  const { start, errors } = useMessages()
  const [isWorking, setWorking] = useState(false)
  const work = async <T,>(open: () => Promise<Result<T>>, done: (value: T) => void) => {
    setWorking(true)
    try {
      const opened = await open()
      if (opened.ok) done(opened.value)
      else notifyRefused(refusalText(errors, opened.code))
    } finally {
      setWorking(false)
    }
  }
  const sample = () =>
    work(openSample, (ledgerId) => {
      notifyDone(start.sampleOpened)
      onOpened(ledgerId)
    })
  const year = () =>
    work(openYear, (lastDay) => {
      notifyDone(start.yearLoaded(lastDay))
      onYearOpened()
    })
  return (
    <div className="start">
      <h1>{start.welcome}</h1>
      <p className="start-lead">{start.welcomeText}</p>
      <div className="start-ways">
        <Way
          icon={<CaptureIcon />}
          title={start.capture}
          text={start.captureText}
          isBusy={isWorking}
          onChoose={() => {
            window.location.hash = CAPTURE_ADDRESS
          }}
        />
        <Way
          icon={<SampleIcon />}
          title={start.sample}
          text={isWorking ? start.working : start.sampleText}
          isBusy={isWorking}
          onChoose={() => inBackground(sample())}
        />
        <Way
          icon={<CalendarIcon />}
          title={start.year}
          text={isWorking ? start.working : start.yearText}
          isBusy={isWorking}
          onChoose={() => inBackground(year())}
        />
        <Way
          icon={<ImportIcon />}
          title={start.import}
          text={start.importText}
          isBusy={isWorking}
          onChoose={() => importRequest.set({ file: null, ledgerId: null })}
        />
        <Way
          icon={<PlusIcon />}
          title={start.empty}
          text={start.emptyText}
          isBusy={isWorking}
          onChoose={() => newLedgerForm.set(true)}
        />
        <Way
          icon={<FolderIcon />}
          title={start.restore}
          text={start.restoreText}
          isBusy={isWorking}
          onChoose={onRestore}
        />
      </div>
    </div>
  )
}

interface WayProps {
  readonly icon: ReactNode
  readonly title: string
  readonly text: string
  readonly isBusy: boolean
  readonly onChoose: () => void
}

function Way({ icon, title, text, isBusy, onChoose }: WayProps) {
  return (
    <button type="button" className="start-way" disabled={isBusy} onClick={onChoose}>
      <span>{icon}</span>
      <span>
        <strong>{title}</strong>
        <span>{text}</span>
      </span>
    </button>
  )
}
