import { kindsOfOffice } from '@shared/domain/given-kinds'
import type { LedgerKindId } from '@shared/domain/ids'
import { switchEffects } from '@shared/domain/kind-effects'
import type { Ledger } from '@shared/domain/ledger'
import { useMemo } from 'react'
import { useView } from '../../db/use-store'
import { useMessages } from '../../ui/messages/use-messages'

interface KindSwitchProps {
  readonly ledger: Ledger
  /** The kind that it is to have. */
  readonly kindId: LedgerKindId
}

/** What goes out of sight, and what stands under another title, when the ledger gets another kind. */
export function KindSwitch({ ledger, kindId }: KindSwitchProps) {
  const { kinds: words } = useMessages()
  const view = useView()
  const from = view.kinds.get(ledger.kindId)
  const to = kindsOfOffice(view.kinds).find(({ id }) => id === kindId)
  const effects = useMemo(() => {
    if (!from || !to) return []
    return switchEffects(
      from,
      to,
      [...view.targets.values()].filter(({ ledgerIds }) => ledgerIds.includes(ledger.id)),
    )
  }, [view, from, to, ledger.id])
  if (!from || !to) return null
  return (
    <div className="kind-switch" aria-live="polite">
      <p>{words.switching(from.name, to.name)}</p>
      {effects.length === 0 && <p>{words.nothingLost}</p>}
      <ul>
        {effects.map((effect) => (
          <li key={JSON.stringify(effect)}>{words.effect(effect)}</li>
        ))}
      </ul>
      <p>{words.switchSafe}</p>
    </div>
  )
}
