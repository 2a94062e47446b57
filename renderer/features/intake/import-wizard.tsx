import type { LedgerId } from '@shared/domain/ids'
import { Button } from 'antd'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { DraftPage } from './draft-page'
import './intake.css'
import { useImport, type Import } from './use-import'
import { Waiting } from './waiting'

export interface ImportWizardProps {
  readonly initialFile: File | null
  readonly ledgerId: LedgerId | null
  readonly onDone: (ledgerId: LedgerId) => void
  readonly onClose: () => void
}

/** One page from file to ledger: where to, what each column means, what would happen to every row, then one button. */
export function ImportWizard({ initialFile, ledgerId, onDone, onClose }: ImportWizardProps) {
  const { intake, common } = useMessages()
  const work = useImport(initialFile, ledgerId)
  return (
    <div className="intake">
      <header className="intake-head">
        <h2>{intake.title}</h2>
        {work.state.kind === 'draft' && <span className="intake-file">{work.state.file.name}</span>}
        {work.state.kind === 'draft' && <Button onClick={work.pick}>{intake.otherFile}</Button>}
        <span className="intake-gap" />
        <Button onClick={onClose}>{common.cancel}</Button>
      </header>
      <Body work={work} onDone={onDone} />
    </div>
  )
}

function Body({ work, onDone }: { readonly work: Import; readonly onDone: (ledgerId: LedgerId) => void }) {
  const { intake } = useMessages()
  const { state, planning } = work
  if (state.kind === 'reading') {
    return <Waiting text={intake.reading(state.name)} share={state.share} onCancel={state.cancel} />
  }
  if (state.kind === 'draft') {
    if (planning.planned) return <DraftPage work={work} planned={planning.planned} onDone={onDone} />
    return <Waiting text={intake.checking(state.file.name)} share={planning.share ?? 0} onCancel={work.putAway} />
  }
  return (
    <div className="intake-middle">
      {state.kind === 'refused' && (
        <Refused name={state.name} code={state.failure.code} detail={state.failure.detail} />
      )}
      <Button type="primary" size="large" onClick={work.pick}>
        {intake.choose}
      </Button>
      <p className="intake-hint">{intake.chooseHint}</p>
    </div>
  )
}

function Refused({
  name,
  code,
  detail,
}: {
  readonly name: string
  readonly code: string
  readonly detail: Readonly<Record<string, string | number>>
}) {
  const { intake, errors } = useMessages()
  const where = detail.sheet === undefined ? '' : intake.refusalAt(String(detail.sheet), String(detail.row ?? ''))
  const text = intake.fileRefusals[code] ?? refusalText(errors, code)
  return (
    <p className="intake-refused" role="alert">
      {name === '' ? '' : `“${name}”：`}
      {text}
      {where}
    </p>
  )
}
