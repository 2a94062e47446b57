import type { ImportPlan, PlannedUpdate } from '@shared/exchange/import-plan'
import { decisionOn, type Decisions, type RowDecision } from '@shared/exchange/row-decisions'
import { Button, Select, type TableColumnsType } from 'antd'
import { useMessages } from '../../ui/messages/use-messages'
import { PlanList } from './plan-list'
import type { RowText } from './row-text'

interface PlanUpdatesProps {
  readonly plan: ImportPlan
  readonly rowText: RowText
  readonly decisions: Decisions
  readonly onDecide: (decisions: Decisions) => void
}

const rowsOf = (updates: readonly PlannedUpdate[]) => updates.map(({ row }) => row)

/** Rows that were taken for targets of the ledger: what changes field by field, and what is to become of each. */
export function PlanUpdates({ plan, rowText, decisions, onDecide }: PlanUpdatesProps) {
  const { intake } = useMessages()
  // A row that is called new is no update any more; it must still be found to be taken back.
  const asNew = plan.created.filter(({ row }) => decisions.get(row) === 'new')
  const older = plan.updated.filter(({ isOlder }) => isOlder)
  const decide = (rows: readonly number[], decision: RowDecision) => {
    const next = new Map(decisions)
    for (const row of rows) next.set(row, decision)
    onDecide(next)
  }
  const columns: TableColumnsType<PlannedUpdate> = [
    { title: intake.row, width: rowText.width, ellipsis: true, render: (_, { row }) => rowText.of(row) },
    {
      title: intake.fields.title,
      width: 190,
      render: (_, { before, after, matchedBy, isOlder }) => (
        <>
          <div title={after.title}>{after.title}</div>
          {matchedBy === 'title' && <div className="intake-hint">{intake.matchedByTitle}</div>}
          {matchedBy === 'likeness' && <div className="intake-hint">{intake.matchedByLikeness(before.title)}</div>}
          {isOlder && <div className="intake-older">{intake.isOlder}</div>}
        </>
      ),
    },
    {
      title: intake.changes,
      render: (_, { differences }) =>
        differences.map(({ column, header, before, after }) => (
          <div key={`${column}${header}`}>
            {header}：<del>{before || '—'}</del> → {after || '—'}
          </div>
        )),
    },
    {
      title: intake.decision,
      width: 108,
      render: (_, update) => (
        <Select<RowDecision>
          size="small"
          aria-label={`${update.after.title} ${intake.decision}`}
          value={decisionOn(update, decisions)}
          options={(['take', 'new', 'leave-out'] as const)
            .filter((decision) => decision !== 'new' || update.matchedBy !== 'id')
            .map((decision) => ({ value: decision, label: intake.decisions[decision] }))}
          onChange={(decision) => decide([update.row], decision)}
        />
      ),
    },
  ]
  return (
    <>
      {plan.updated.length > 1 && (
        <p className="intake-bulk">
          <Button size="small" onClick={() => decide(rowsOf(plan.updated), 'take')}>
            {intake.takeAll}
          </Button>
          <Button size="small" onClick={() => decide(rowsOf(plan.updated), 'leave-out')}>
            {intake.leaveAllOut}
          </Button>
          {older.length > 0 && <span className="intake-older">{intake.olderRows(older.length)}</span>}
        </p>
      )}
      {asNew.length > 0 && (
        <p className="intake-bulk">
          <span className="intake-hint">{intake.calledNew(asNew.length)}</span>
          <Button
            size="small"
            onClick={() =>
              decide(
                asNew.map(({ row }) => row),
                'take',
              )
            }
          >
            {intake.takeBackNew}
          </Button>
        </p>
      )}
      <PlanList rows={plan.updated} columns={columns} rowKey={({ before }) => before.id} />
    </>
  )
}
