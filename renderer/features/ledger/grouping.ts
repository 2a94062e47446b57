import { partsOf } from '@shared/domain/day'
import type { Ledger } from '@shared/domain/ledger'
import { LIGHTS_BY_WEIGHT } from '@shared/domain/light'
import type { LedgerRow } from '../../ui/ledger-row'
import type { Messages } from '../../ui/messages/messages'
import type { ShownColumn } from './shown-column'
import { compareTexts } from './text-order'

/** Where a group stands among the others; the name is empty where there is nothing to group by. */
export interface GroupPlace {
  readonly name: string
  /** Comes first when lower; among equals the names decide. */
  readonly order: number
}

export interface Grouping {
  /** What it groups by, as it is kept: `unit`, or `column state`. */
  readonly by: string
  readonly title: string
  /** Rows of one id are one group; an empty one is of those that have nothing to be grouped by. Asked of every row. */
  readonly idOf: (row: LedgerRow) => string
  /** Asked of one row of each group. */
  readonly placeOf: (row: LedgerRow) => GroupPlace
}

const LEVELS = ['goal', 'task', 'measure'] as const
const NONE: GroupPlace = { name: '', order: Number.MAX_SAFE_INTEGER }

/** What is missing comes last, the rest by its order and then by pinyin. */
export function comparePlaces(a: GroupPlace, b: GroupPlace): number {
  return a.order - b.order || compareTexts(a.name, b.name)
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
    {
      by: 'level',
      title: words.level,
      idOf: ({ target }) => target.level,
      placeOf: ({ target: { level } }) => ({ name: ledgerWords.levels[level], order: LEVELS.indexOf(level) }),
    },
    {
      by: 'light',
      title: words.light,
      idOf: ({ standing }) => standing.light,
      placeOf: ({ standing: { light } }) => ({
        name: ledgerWords.lights[light],
        order: LIGHTS_BY_WEIGHT.indexOf(light),
      }),
    },
    {
      by: 'month',
      title: words.dueMonth,
      idOf: ({ target }) => target.deadline.on?.slice(0, MONTH_LENGTH) ?? '',
      placeOf: ({ target: { deadline } }) => {
        if (deadline.on === null) return NONE
        const { year, month } = partsOf(deadline.on)
        return { name: messages.schedule.month(month, year), order: year * 12 + month }
      },
    },
    ...choices.map((column) => byChoice(column)),
  ]
}

const MONTH_LENGTH = 'YYYY-MM'.length

function byName(by: string, title: string, nameOf: (row: LedgerRow) => string): Grouping {
  const placeOf = (row: LedgerRow) => {
    const name = nameOf(row)
    return name === '' ? NONE : { name, order: 0 }
  }
  return { by, title, idOf: nameOf, placeOf }
}

/** Words that are no choices any more come after those that are. */
function byChoice(column: ShownColumn): Grouping {
  const placeOf = (row: LedgerRow) => {
    const name = column.text(row)
    if (name === '') return NONE
    const at = column.choices.indexOf(name)
    return { name, order: at < 0 ? column.choices.length : at }
  }
  return { by: `column ${column.key}`, title: column.title, idOf: column.text, placeOf }
}
