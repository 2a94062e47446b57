import type { Ledger } from '@shared/domain/ledger'
import { useMemo } from 'react'
import { z } from 'zod'
import { usePreference } from '../../db/use-preference'
import { useView } from '../../db/use-store'
import { useMessages } from '../../ui/messages/use-messages'
import { groupingsOf } from './grouping'
import type { ShownColumn } from './shown-column'

const By = z.string()

/** What a ledger's rows are grouped by and can be; kept for this ledger. What can not be any more is no grouping. */
export function useGrouping(ledgerId: string, columns: readonly ShownColumn[]) {
  const messages = useMessages()
  const { ledgers, kinds } = useView()
  const [by, setBy] = usePreference(`ledger-group ${ledgerId}`, By, '')
  const named = ledgerId === 'all' ? ledgers : null
  const namedKinds = ledgerId === 'all' ? kinds : null
  const groupings = useMemo(
    () =>
      groupingsOf({
        messages,
        columns,
        ledgers: named,
        kindName: ({ kindId }: Ledger) => namedKinds?.get(kindId)?.name ?? '',
      }),
    [messages, columns, named, namedKinds],
  )
  const grouping = groupings.find((each) => each.by === by) ?? null
  return { groupings, by: grouping?.by ?? '', grouping, groupBy: (next: string | null) => setBy(next ?? '') }
}
