import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import type { Column } from '@shared/domain/ledger-kind'
import type { TargetId } from '@shared/domain/ids'
import { DEFAULT_LIGHT_RULES } from '@shared/domain/light-rules'
import { standingOf } from '@shared/domain/standing'
import type { Target } from '@shared/domain/target'
import { on, targetWith } from '@shared/domain/testing/rows'
import type { LedgerRow } from '../../../ui/ledger-row'
import { LedgerRows } from '../../../ui/ledger-rows'
import { shownColumn, type ShownColumn } from '../shown-column'

export const TODAY = on('2023-06-30')

/** A deadline that is a day. */
export const dueOn = (day: string) => ({ on: on(day), precision: 'day' as const, asWritten: day })

/** The targets as rows of a ledger, standing as on 30 June 2023. */
export function rowsOf(...parts: readonly Parameters<typeof targetWith>[0][]): readonly LedgerRow[] {
  const targets = parts.map((part, index) => targetWith({ id: `t${index}` as TargetId, order: index, ...part }))
  return new LedgerRows().read(
    {
      targets: () => targets,
      target: (id) => targets.find((target) => target.id === id),
      summary: () => null,
      standing,
    },
    null,
  )
}

function standing(target: Target) {
  return standingOf({
    target,
    summary: null,
    today: TODAY,
    method: 'months',
    year: 2023,
    cadence: { days: 366, graceDays: 90 },
    rules: DEFAULT_LIGHT_RULES,
  })
}

/** A column that all ledgers have. */
export function commonColumn(key: string): Column {
  const found = GIVEN_KINDS.flatMap(({ columns }) => columns).find((column) => column.key === key)
  if (!found) throw new Error(`no column ${key}`)
  return found
}

export const shown = (key: string): ShownColumn => shownColumn(commonColumn(key), { lightOf: ({ light }) => light })

/** An extra column of figures. */
export const investment: Column = {
  source: 'extra',
  key: 'investment',
  type: 'figure',
  choices: [],
  title: '总投资（亿元）',
  width: 100,
  isFrozen: false,
  isHidden: false,
  isRequired: false,
}
