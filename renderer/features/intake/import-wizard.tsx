import type { LedgerId } from '@shared/domain/ids'
import { Button, Checkbox, Progress, Tooltip } from 'antd'
import { useState } from 'react'
import { undoCommand } from '../../commands/undo'
import { inBackground } from '../../db/in-background'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'
import { DestinationForm } from './destination-form'
import './intake.css'
import { MappingTable } from './mapping-table'
import { PlanPreview } from './plan-preview'
import type { PlannedImport } from './import-draft'
import { keepInMemory } from './table-memory'
import { TotalsCheck } from './totals-check'
import { UnitQuestions } from './unit-questions'
import { useImport, type Import } from './use-import'
import { writeImport } from './write-import'

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
  const { intake, common } = useMessages()
  const { state, planned } = work
  if (state.kind === 'reading') {
    return (
      <div className="intake-middle">
        <p>{intake.reading(state.name)}</p>
        <Progress percent={Math.round(state.share * 100)} style={{ width: 320 }} />
        <Button onClick={state.cancel}>{common.cancel}</Button>
      </div>
    )
  }
  if (state.kind === 'draft' && planned) return <Draft work={work} planned={planned} onDone={onDone} />
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

interface DraftProps {
  readonly work: Import
  readonly planned: PlannedImport
  readonly onDone: (ledgerId: LedgerId) => void
}

function Draft({ work, planned, onDone }: DraftProps) {
  const messages = useMessages()
  const { intake, errors } = messages
  const [isWriting, setWriting] = useState(false)
  const [isChecked, setChecked] = useState(false)
  if (work.state.kind !== 'draft') return null
  const { draft } = work.state
  const { counts } = planned.plan
  const { created, updated } = planned.taken
  const rows = created + updated
  const mustCheck = draft.workbook.fileType === 'xls'
  const run = async () => {
    setWriting(true)
    try {
      const written = await writeImport(planned, messages)
      if (!written.ok) {
        notifyRefused(intake.notImported(intake.fileRefusals[written.code] ?? refusalText(errors, written.code)))
        return
      }
      inBackground(keepInMemory(draft))
      notifyDone(intake.imported(created, updated), () => undoCommand(written.value.closes))
      onDone(planned.ledger.id)
    } finally {
      setWriting(false)
    }
  }
  return (
    <>
      <div className="intake-columns">
        <section className="intake-left">
          <DestinationForm work={work} draft={draft} />
          {planned.canSplit && (
            <Checkbox
              className="intake-split"
              checked={draft.splitsMeasures}
              onChange={(event) => work.change({ splitsMeasures: event.target.checked, decisions: new Map() })}
            >
              {intake.splitMeasures}
            </Checkbox>
          )}
          {draft.isRemembered && (
            <p className="intake-hint">
              {intake.remembered}{' '}
              <Button
                size="small"
                type="link"
                onClick={() => work.change({ meanings: new Map(), splitsMeasures: false, isRemembered: false })}
              >
                {intake.forget}
              </Button>
            </p>
          )}
          <UnitQuestions draft={draft} planned={planned} onAnswer={(unitAliases) => work.change({ unitAliases })} />
          <MappingTable draft={draft} planned={planned} onChange={(meanings) => work.change({ meanings })} />
        </section>
        <section className="intake-right">
          <PlanPreview planned={planned} draft={draft} onDecide={(decisions) => work.change({ decisions })} />
          {mustCheck && <TotalsCheck planned={planned} />}
        </section>
      </div>
      <footer className="intake-foot">
        {counts.refused > 0 && rows > 0 && <span className="intake-hint">{intake.refusedRows(counts.refused)}</span>}
        {rows === 0 && <span className="intake-hint">{intake.nothingToImport}</span>}
        <span className="intake-gap" />
        {mustCheck && (
          <Checkbox checked={isChecked} onChange={(event) => setChecked(event.target.checked)}>
            {intake.totalsChecked}
          </Checkbox>
        )}
        <Tooltip title={mustCheck && !isChecked ? intake.totalsHint : ''}>
          <Button
            type="primary"
            size="large"
            loading={isWriting}
            disabled={rows === 0 || (mustCheck && !isChecked)}
            onClick={() => inBackground(run())}
          >
            {counts.refused > 0 ? intake.importRest(rows) : intake.import(rows)}
          </Button>
        </Tooltip>
      </footer>
    </>
  )
}
