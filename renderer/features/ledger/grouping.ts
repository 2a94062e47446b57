import type { Ledger } from '@shared/domain/ledger'
import { LIGHTS_BY_WEIGHT } from '@shared/domain/light'
import type { LedgerRow } from '../../ui/ledger-row'
import type { Messages } from '../../ui/messages/messages'
import { compareValues } from './row-sort'
import type { ShownColumn } from './shown-column'

/** Where a row belongs: groups of one id are one; the name is empty where there is nothing to group by. */
export interface GroupPlace {
  readonly id: string
  readonly name: string
  /** Comes first when lower; among equals the names decide. */
  readonly order: number
}

export interface Grouping {
  /** What it groups by, as it is kept: `unit`, or `column state`. */
  readonly by: string
  readonly title: string
  readonly placeOf: (row: LedgerRow) => GroupPlace
  readonly compare: (a: GroupPlace, b: GroupPlace) => number
}

const LEVELS = ['goal', 'task', 'measure'] as const
const LAST = Number.MAX_SAFE_INTEGER
const NONE: GroupPlace = { id: '', name: '', order: LAST }

/** What is missing comes last, the rest by its order and then by pinyin. */
function comparePlaces(a: GroupPlace, b: GroupPlace): number {
  return a.order - b.order || compareValues(a.name, b.name)
}

interface GroupSources {
  readonly messages: Messages
  readonly columns: readonly ShownColumn[]
  /** Given where all ledgers stand in one list. */
  readonly ledgers: ReadonlyMap<string, Ledger> | null
  readonly kindName: (ledger: Ledger) => string
}

/** Everything that a ledger's rows can be grouped by, in the order of the menu. */
export function groupingsOf({ messages, columns, ledgers, kindName }: GroupSources): readonly Grouping[] {
  const { table: words, ledger: ledgerWords } = messages
  const firstLedger = ({ target }: LedgerRow) => ledgers?.get(target.ledgerIds[0] ?? '')
  const byName = (by: string, title: string, nameOf: (row: LedgerRow) => string) =>
    grouping(by, title, (row) => {
      const name = nameOf(row)
      return name === '' ? NONE : { id: name, name, order: 0 }
    })
  const choices = columns.filter((column) => column.choices.length > 0)
  return [
    byName('unit', ledgerWords.units, ({ target }) => target.leadUnits[0] ?? ''),
    byName('leader', ledgerWords.leaders, ({ target }) => target.leadLeader),
    ...(ledgers
      ? [
          byName('ledger', ledgerWords.ledgerColumn, (row) => firstLedger(row)?.name ?? ''),
          byName('kind', words.kind, (row) => {
            const ledger = firstLedger(row)
            return ledger ? kindName(ledger) : ''
          }),
        ]
      : []),
    grouping('level', words.level, ({ target: { level } }) => ({
      id: level,
      name: ledgerWords.levels[level],
      order: LEVELS.indexOf(level),
    })),
    grouping('light', words.light, ({ standing: { light } }) => ({
      id: light,
      name: ledgerWords.lights[light],
      order: LIGHTS_BY_WEIGHT.indexOf(light),
    })),
    grouping('month', words.dueMonth, ({ target }) => {
      const { on } = target.deadline
      if (on === null) return NONE
      const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))]
      return { id: on.slice(0, 7), name: messages.schedule.month(month, year), order: year * 12 + month }
    }),
    ...choices.map((column) => byChoice(column)),
  ]
}

function grouping(by: string, title: string, placeOf: Grouping['placeOf']): Grouping {
  return { by, title, placeOf: onePlaceEach(placeOf), compare: comparePlaces }
}

/** Words that are no choices any more come after those that are. */
function byChoice(column: ShownColumn): Grouping {
  return grouping(`column ${column.key}`, column.title, (row) => {
    const text = column.text(row)
    if (text === '') return NONE
    const at = column.choices.indexOf(text)
    return { id: text, name: text, order: at < 0 ? column.choices.length : at }
  })
}

/** Worked out once a row: a list of fifty thousand is grouped again with each edit. */
function onePlaceEach(placeOf: Grouping['placeOf']): Grouping['placeOf'] {
  const known = new WeakMap<LedgerRow, GroupPlace>()
  return (row) => {
    let place = known.get(row)
    if (!place) known.set(row, (place = placeOf(row)))
    return place
  }
}
