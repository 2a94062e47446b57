import { kindsOfOffice } from '@shared/domain/given-kinds'
import type { LedgerId, LedgerKindId } from '@shared/domain/ids'
import type { TextEncoding } from '@shared/exchange/raw-table'
import { Checkbox, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { useLedgers, useView } from '../../db/use-store'
import type { Messages } from '../../ui/messages/messages'
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

interface TablePlace {
  readonly sheet: number
  readonly table: number
}

const keyOf = ({ sheet, table }: TablePlace) => `${sheet} ${table}`

function placeIn(key: string): TablePlace {
  const [sheet = 0, table = 0] = key.split(' ').map(Number)
  return { sheet, table }
}

/** Which table of its sheet is imported, counted from the top. */
function placeOf({ header, tables }: ImportDraft['proposal']): TablePlace {
  const ofSheet = tables.filter(({ sheet }) => sheet === header.sheet)
  return {
    sheet: header.sheet,
    table: Math.max(
      0,
      ofSheet.findIndex(({ row }) => row === header.row),
    ),
  }
}

/** Every table of the visible sheets; a sheet without one is named, and can not be chosen. */
function tableOptions({ workbook, proposal }: ImportDraft, words: Messages['intake']) {
  return workbook.sheets.flatMap(({ name, isHidden }, sheet) => {
    const tables = proposal.tables.filter((one) => one.sheet === sheet)
    if (tables.length === 0) {
      return isHidden ? [] : [{ value: keyOf({ sheet, table: 0 }), label: words.noTable(name), disabled: true }]
    }
    return tables.map(({ row }, table) => ({
      value: keyOf({ sheet, table }),
      label: tables.length === 1 ? name : words.tableOfSheet(name, table + 1, row + 1),
    }))
  })
}

/** Which sheet, and which ledger its rows go into. */
export function DestinationForm({ work, draft }: { readonly work: Import; readonly draft: ImportDraft }) {
  const { intake } = useMessages()
  const view = useView()
  const ledgers = useLedgers()
  const { destination, proposal, workbook } = draft
  const set = (patch: Partial<Destination>) => work.change({ destination: { ...destination, ...patch } })
  const chooseLedger = (id: string) => {
    const choice = { ...placeOf(proposal), joins: proposal.parts !== null }
    const next = draftOf(draft.fileName, workbook, id === NEW ? null : (id as LedgerId), view, choice)
    if (!next.ok) return
    const { splitsMeasures, aliases, isRemembered } = draft
    // A column of the other ledger's kind means nothing in this one.
    const meanings = new Map([...draft.meanings].filter(([, meaning]) => !meaning.startsWith('extra:')))
    work.change({ ...next.value, meanings, splitsMeasures, aliases, isRemembered })
  }
  const { row, height } = proposal.header
  return (
    <div className="intake-destination">
      <Line label={intake.sheet}>
        <Select
          aria-label={intake.sheet}
          value={keyOf(placeOf(proposal))}
          onChange={(key) => work.chooseTable({ ...placeIn(key), joins: false })}
          options={tableOptions(draft, intake)}
        />
        <span className="intake-hint">
          {intake.header}：{intake.headerAt(row + 1, row + height)}
        </span>
      </Line>
      {proposal.alike.length > 0 && (
        <Checkbox
          className="intake-join"
          checked={proposal.parts !== null}
          onChange={({ target }) => work.chooseTable({ ...placeOf(proposal), joins: target.checked })}
        >
          {intake.joinSheets(proposal.alike.map(({ sheet }) => workbook.sheets[sheet]?.name ?? ''))}
        </Checkbox>
      )}
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
          aria-label={intake.destination}
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
