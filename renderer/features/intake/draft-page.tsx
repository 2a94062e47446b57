import { Button, Checkbox, Progress, Tooltip } from 'antd'
import type { LedgerId } from '@shared/domain/ids'
import { takenRows } from '@shared/exchange/row-decisions'
import { useEffect, useState } from 'react'
import { undoCommand } from '../../commands/undo'
import { inBackground } from '../../db/in-background'
import { spareLargeWorker } from '../../db/large-command'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'
import { runningTask } from '../../ui/running-task'
import { useShownValue } from '../../ui/shown-value'
import { DestinationForm } from './destination-form'
import type { PlannedImport } from './import-draft'
import { MappingTable } from './mapping-table'
import { NameQuestions } from './name-questions'
import { PlanPreview } from './plan-preview'
import { keepInMemory } from './table-memory'
import { TotalsCheck } from './totals-check'
import type { Import } from './use-import'
import { Waiting } from './waiting'
import { writeImport } from './write-import'

interface DraftProps {
  readonly work: Import
  readonly planned: PlannedImport
  readonly onDone: (ledgerId: LedgerId) => void
}

/** What would be imported, and what can still be said of it. */
export function DraftPage({ work, planned, onDone }: DraftProps) {
  const messages = useMessages()
  const { intake, errors } = messages
  const [isWriting, setWriting] = useState(false)
  const [isChecked, setChecked] = useState(false)
  const task = useShownValue(runningTask)
  useEffect(() => {
    spareLargeWorker.prepare()
    return () => spareLargeWorker.drop()
  }, [])
  if (work.state.kind !== 'draft') return null
  if (isWriting && task) {
    return <Waiting text={task.label} share={task.total > 0 ? task.done / task.total : 0} onCancel={task.cancel} />
  }
  const { draft } = work.state
  const { counts } = planned.plan
  const { created, updated } = takenRows(planned.plan, draft.decisions)
  const isPlanning = work.planning.share !== null
  const rows = created + updated
  const mustCheck = draft.workbook.fileType === 'xls'
  const run = async () => {
    setWriting(true)
    try {
      const written = await writeImport(planned, draft, messages)
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
          <NameQuestions draft={draft} planned={planned} onAnswer={(aliases) => work.change({ aliases })} />
          <MappingTable draft={draft} planned={planned} onChange={(meanings) => work.change({ meanings })} />
        </section>
        <section className={isPlanning ? 'intake-right is-stale' : 'intake-right'} aria-busy={isPlanning}>
          {work.planning.share !== null && (
            <Progress
              className="intake-planning"
              percent={Math.round(work.planning.share * 100)}
              size="small"
              showInfo={false}
            />
          )}
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
            disabled={isPlanning || rows === 0 || (mustCheck && !isChecked)}
            onClick={() => inBackground(run())}
          >
            {counts.refused > 0 ? intake.importRest(rows) : intake.import(rows)}
          </Button>
        </Tooltip>
      </footer>
    </>
  )
}
