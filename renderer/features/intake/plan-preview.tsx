import type { IsoDate } from '@shared/domain/day'
import type { Target } from '@shared/domain/target'
import type { PlannedTarget } from '@shared/exchange/import-plan'
import { placeOfRow } from '@shared/exchange/join-tables'
import type { CellDoubt, CellRemark } from '@shared/exchange/row-note'
import { Tabs, type TableColumnsType } from 'antd'
import { useState, type ReactNode } from 'react'
import { useMessages } from '../../ui/messages/use-messages'
import type { ImportDraft, PlannedImport } from './import-draft'
import { PlanList } from './plan-list'
import { PlanUpdates } from './plan-updates'
import { useRowText, type Parts, type RowText } from './row-text'

function deadlineText({ deadline }: Target, dayText: (day: IsoDate) => string): string {
  if (deadline.on === null || deadline.precision === 'day')
    return deadline.on ? dayText(deadline.on) : deadline.asWritten || '—'
  return `${deadline.asWritten}（${dayText(deadline.on)}）`
}

function figuresText({ target, note }: PlannedTarget): string {
  const metric = target.metrics[0]
  if (!metric) return '—'
  const withUnit = (value: string | null | undefined) => (value == null ? '—' : `${value} ${metric.unit}`.trim())
  const goal = metric.goal ? metric.goal.asWritten || ('value' in metric.goal ? withUnit(metric.goal.value) : '') : '—'
  return `${goal} / ${withUnit(note?.observations[0]?.value)}`
}

interface PlanPreviewProps {
  readonly planned: PlannedImport
  readonly draft: ImportDraft
  readonly onDecide: (decisions: ImportDraft['decisions']) => void
}

/** What would become of every row: made, changed field by field, or refused and why. */
export function PlanPreview({ planned, draft, onDecide }: PlanPreviewProps) {
  const { intake } = useMessages()
  const { plan } = planned
  const { parts } = draft.proposal
  const rowText = useRowText(parts)
  const notices = [...plan.doubts, ...plan.warnings]
  const tabs: { key: string; label: string; children: ReactNode; count: number }[] = [
    {
      key: 'created',
      label: intake.tabs.created(plan.counts.created),
      count: plan.counts.created,
      children: <Created rows={plan.created} rowText={rowText} />,
    },
    {
      key: 'updated',
      label: intake.tabs.updated(plan.counts.updated),
      count: plan.counts.updated,
      children: <PlanUpdates plan={plan} rowText={rowText} decisions={draft.decisions} onDecide={onDecide} />,
    },
    {
      key: 'refused',
      label: intake.tabs.refused(plan.counts.refused),
      count: plan.counts.refused,
      children: <Remarks rows={plan.refused} parts={parts} />,
    },
    {
      key: 'warnings',
      label: intake.tabs.warnings(notices.length),
      count: notices.length,
      children: <Remarks rows={notices} parts={parts} />,
    },
  ]
  if (plan.missing.length > 0)
    tabs.push({
      key: 'missing',
      label: intake.tabs.missing(plan.missing.length),
      count: 0,
      children: <Missing targets={plan.missing} />,
    })
  // What was matched by likeness or is older wants a look before anything else.
  const isDoubtful = plan.updated.some(({ matchedBy, isOlder }) => isOlder || matchedBy === 'likeness')
  const first = isDoubtful ? 'updated' : (tabs.find(({ count }) => count > 0)?.key ?? 'created')
  const [chosen, choose] = useState<string | null>(null)
  return (
    <>
      <p className="intake-summary">{intake.summary(plan.counts.rows, plan.counts.unchanged, plan.counts.skipped)}</p>
      <Tabs
        size="small"
        activeKey={chosen ?? first}
        onChange={choose}
        items={tabs.map(({ key, label, children }) => ({ key, label, children }))}
      />
    </>
  )
}

function Created({ rows, rowText }: { readonly rows: readonly PlannedTarget[]; readonly rowText: RowText }) {
  const { intake, common } = useMessages()
  const columns: TableColumnsType<PlannedTarget> = [
    { title: intake.row, width: rowText.width, ellipsis: true, render: (_, { row }) => rowText.of(row) },
    {
      title: intake.fields.title,
      width: 140,
      ellipsis: true,
      render: (_, { target, isParent }) => (
        <span title={target.title} style={{ fontWeight: isParent ? 600 : 400 }}>
          {isParent ? `${intake.goal}：` : ''}
          {target.title}
        </span>
      ),
    },
    { title: intake.owner, width: 96, ellipsis: true, render: (_, { target }) => target.leadUnits.join('、') || '—' },
    { title: intake.deadline, width: 216, render: (_, { target }) => deadlineText(target, common.day) },
    { title: intake.figures, width: 132, align: 'right', render: (_, planned) => figuresText(planned) },
  ]
  return <PlanList rows={rows} columns={columns} rowKey={({ target }) => target.id} />
}

/** Targets that the file does not speak of. Nothing happens to them; they may have been dropped, or forgotten. */
function Missing({ targets }: { readonly targets: readonly Target[] }) {
  const { intake, common } = useMessages()
  const columns: TableColumnsType<Target> = [
    { title: intake.fields.title, width: 260, ellipsis: true, dataIndex: 'title' },
    { title: intake.owner, width: 140, ellipsis: true, render: (_, { leadUnits }) => leadUnits.join('、') || '—' },
    { title: intake.deadline, width: 160, ellipsis: true, render: (_, target) => deadlineText(target, common.day) },
  ]
  return (
    <>
      <p className="intake-hint">{intake.missingHint}</p>
      <PlanList rows={targets} columns={columns} rowKey={({ id }) => id} />
    </>
  )
}

function Remarks({ rows, parts }: { readonly rows: readonly (CellRemark | CellDoubt)[]; readonly parts: Parts }) {
  const { intake } = useMessages()
  const numbered = rows.map((remark, number) => ({ ...remark, number }))
  const columns: TableColumnsType<(CellRemark | CellDoubt) & { number: number }> = [
    {
      title: intake.cell,
      width: parts ? 160 : 104,
      ellipsis: true,
      render: (_, { row, column }) => {
        const place = parts && placeOfRow(parts, row)
        return place ? `${place.sheet} ${intake.place(place.row, column)}` : intake.place(row, column)
      },
    },
    { title: intake.headerText, dataIndex: 'header', width: 110, ellipsis: true },
    { title: intake.written, dataIndex: 'text', width: 160, ellipsis: true },
    { title: intake.why, render: (_, { code }) => intake.remarks[code] ?? code },
  ]
  return <PlanList rows={numbered} columns={columns} rowKey={({ number }) => String(number)} />
}
