import type { LedgerId } from '@shared/domain/ids'
import type { Result } from '@shared/result'
import { useState, type ReactNode } from 'react'
import { inBackground } from '../../db/in-background'
import { FolderIcon, ImportIcon, PlusIcon, SampleIcon } from '../../ui/icons'
import { importRequest, newLedgerForm } from '../../ui/import-request'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'
import './start.css'

interface Props {
  readonly openSample: () => Promise<Result<LedgerId>>
  /** There is a ledger now. */
  readonly onOpened: (ledgerId: LedgerId) => void
  readonly onRestore: () => void
}

/** Four ways to begin, while there is no ledger yet. */
export function StartPage({ openSample, onOpened, onRestore }: Props) {
  const { start, errors } = useMessages()
  const [isWorking, setWorking] = useState(false)
  const sample = async () => {
    setWorking(true)
    try {
      const opened = await openSample()
      if (!opened.ok) {
        notifyRefused(refusalText(errors, opened.code))
        return
      }
      notifyDone(start.sampleOpened)
      onOpened(opened.value)
    } finally {
      setWorking(false)
    }
  }
  return (
    <div className="start">
      <h1>{start.welcome}</h1>
      <p className="start-lead">{start.welcomeText}</p>
      <div className="start-ways">
        <Way
          icon={<SampleIcon />}
          title={start.sample}
          text={isWorking ? start.working : start.sampleText}
          isBusy={isWorking}
          onChoose={() => inBackground(sample())}
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
