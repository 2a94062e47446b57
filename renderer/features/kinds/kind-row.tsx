import { givenKind } from '@shared/domain/given-kinds'
import type { Ledger } from '@shared/domain/ledger'
import type { LedgerKind } from '@shared/domain/ledger-kind'
import { Button, Tag } from 'antd'
import { useMessages } from '../../ui/messages/use-messages'

export type KindAction = 'edit' | 'copy' | 'rename' | 'remove'

interface KindRowProps {
  readonly kind: LedgerKind
  /** The ledgers that are of the kind. */
  readonly ledgers: readonly Ledger[]
  readonly onAction: (action: KindAction) => void
}

/** A kind in the list. A given one can not be deleted, since it is always there to begin with. */
export function KindRow({ kind, ledgers, onAction }: KindRowProps) {
  const { kinds: words, app } = useMessages()
  const given = givenKind(kind.id)
  const isChanged = given !== null && JSON.stringify(given) !== JSON.stringify(kind)
  const hidden = kind.columns.filter(({ isHidden }) => isHidden).length
  const names = ledgers.map(({ name, year }) => app.ledgerWithYear(name, year)).join('\n')
  const button = (action: KindAction, text: string) => (
    <Button size="small" aria-label={words.of(text, kind.name)} onClick={() => onAction(action)}>
      {text}
    </Button>
  )
  return (
    <li>
      <span className="kind-name">
        {kind.name}
        {given && <Tag>{words.given}</Tag>}
        {isChanged && <Tag color="blue">{words.changed}</Tag>}
      </span>
      <span className="kind-fact">{words.columns(kind.columns.length - hidden, hidden)}</span>
      <span className="kind-fact" title={names}>
        {words.usedBy(ledgers.length)}
      </span>
      {button('edit', words.edit)}
      {button('copy', words.copy)}
      {button('rename', words.rename)}
      {given === null ? (
        <Button
          size="small"
          danger
          disabled={ledgers.length > 0}
          title={ledgers.length > 0 ? words.keepUsed(ledgers.length) : ''}
          aria-label={words.of(words.remove, kind.name)}
          onClick={() => onAction('remove')}
        >
          {words.remove}
        </Button>
      ) : (
        <span />
      )}
    </li>
  )
}
