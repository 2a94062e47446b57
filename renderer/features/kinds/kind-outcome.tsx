import { kindEffects } from '@shared/domain/kind-effects'
import type { RenamedChoice } from '@shared/domain/kind-edit'
import type { LedgerKind } from '@shared/domain/ledger-kind'
import { useDeferredValue, useMemo } from 'react'
import { useLedgers } from '../../db/use-store'
import { useMessages } from '../../ui/messages/use-messages'
import { countText } from '../../ui/when'
import { useTargetsOfKind } from './use-targets-of-kind'

interface KindOutcomeProps {
  readonly before: LedgerKind
  readonly after: LedgerKind
  readonly renamed: readonly RenamedChoice[]
  readonly isSame: boolean
}

/** Which ledgers are of the kind, and what they would show otherwise once the change is saved. */
export function KindOutcome({ before, after, renamed, isSame }: KindOutcomeProps) {
  const { kinds: words, app } = useMessages()
  const targets = useTargetsOfKind(before.id)
  const ledgers = useLedgers().filter(({ kindId }) => kindId === before.id)
  const shown = useDeferredValue(after)
  const shownRenamed = useDeferredValue(renamed)
  const effects = useMemo(
    () => kindEffects(before, shown, shownRenamed, targets),
    [before, shown, shownRenamed, targets],
  )
  return (
    <aside className="kind-outcome">
      <section aria-label={words.ledgers}>
        <h3>{words.ledgers}</h3>
        {ledgers.length === 0 && <p className="setting-help">{words.noLedgers}</p>}
        <ul>
          {ledgers.map(({ id, name, year }) => (
            <li key={id}>
              {words.ledgerTargets(
                app.ledgerWithYear(name, year),
                countText(targets.filter(({ ledgerIds }) => ledgerIds.includes(id)).length),
              )}
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={words.effects}>
        <h3>{words.effects}</h3>
        {isSame ? (
          <p className="setting-help">{words.unchanged}</p>
        ) : (
          <ul>
            {effects.map((effect) => (
              <li key={JSON.stringify(effect)}>{words.effect(effect)}</li>
            ))}
          </ul>
        )}
        {!isSame && effects.some((effect) => effect.kind === 'removed' && effect.isExtra && effect.held) && (
          <p className="setting-help">{words.bringBack}</p>
        )}
      </section>
    </aside>
  )
}
