import { kindsOfOffice } from '@shared/domain/given-kinds'
import type { LedgerId, LedgerKindId } from '@shared/domain/ids'
import type { TextEncoding } from '@shared/exchange/raw-table'
import { Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { useLedgers, useView } from '../../db/use-store'
import { useMessages } from '../../ui/messages/use-messages'
import { draftOf, type Destination, type ImportDraft } from './import-draft'
import type { Import } from './use-import'

const NEW = 'new'

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className="intake-line">
      <span>{label}</span>
      {children}
    </label>
  )
}

/** Which sheet, and which ledger its rows go into. */
export function DestinationForm({ work, draft }: { readonly work: Import; readonly draft: ImportDraft }) {
  const { intake } = useMessages()
  const view = useView()
  const ledgers = useLedgers()
  const { destination, proposal, workbook } = draft
  const set = (patch: Partial<Destination>) => work.change({ destination: { ...destination, ...patch } })
  const chooseLedger = (id: string) => {
    const next = draftOf(destination.name, workbook, id === NEW ? null : (id as LedgerId), view, draft.sheetIndex)
    if (next.ok) work.change(next.value)
  }
  const { row, height } = proposal.header
  return (
    <div className="intake-destination">
      <Line label={intake.sheet}>
        <Select
          value={draft.sheetIndex}
          onChange={work.chooseSheet}
          options={workbook.sheets.flatMap(({ name, isHidden }, value) => (isHidden ? [] : [{ value, label: name }]))}
        />
        <span className="intake-hint">
          {intake.header}：{intake.headerAt(row + 1, row + height)}
        </span>
      </Line>
      {workbook.encoding !== null && (
        <Line label={intake.encoding}>
          <Select
            value={workbook.encoding}
            onChange={(encoding: TextEncoding) => work.chooseEncoding(encoding)}
            options={Object.entries(intake.encodings).map(([value, label]) => ({ value, label }))}
          />
        </Line>
      )}
      <Line label={intake.destination}>
        <Select
          value={destination.ledgerId ?? NEW}
          onChange={chooseLedger}
          options={[
            { value: NEW, label: intake.newLedger },
            ...ledgers.map(({ id, name, year }) => ({ value: id as string, label: `${name}（${year}）` })),
          ]}
        />
      </Line>
      {destination.ledgerId === null && (
        <>
          <Line label={intake.ledgerName}>
            <Input value={destination.name} maxLength={200} onChange={(event) => set({ name: event.target.value })} />
          </Line>
          <Line label={intake.kind}>
            <Select
              value={destination.kindId}
              onChange={(kindId: LedgerKindId) => set({ kindId })}
              options={kindsOfOffice(view.kinds).map(({ id, name }) => ({ value: id, label: name }))}
            />
            <InputNumber
              aria-label={intake.year}
              value={destination.year}
              min={1990}
              max={2100}
              onChange={(year) => year !== null && set({ year })}
            />
          </Line>
          <Line label={intake.issuer}>
            <Input
              value={destination.issuer}
              maxLength={200}
              onChange={(event) => set({ issuer: event.target.value })}
            />
          </Line>
        </>
      )}
    </div>
  )
}
