import type { OwnerKind } from '@shared/domain/owner-count'
import { Empty } from 'antd'
import { useMessages } from '../../ui/messages/use-messages'
import { OwnerDetail } from './owner-detail'
import { OwnersTable } from './owners-table'
import './supervise.css'
import { useOwners } from './use-owners'

interface OwnersTabProps {
  readonly by: OwnerKind
  /** Whose targets are shown beside the list, or null. */
  readonly name: string | null
  readonly onName: (name: string) => void
}

/** Every unit or leader with what they answer for in numbers, and one of them whole beside it. Units are scored. */
export function OwnersTab({ by, name, onName }: OwnersTabProps) {
  const { supervise: messages, dashboard } = useMessages()
  const shown = useOwners(by)
  if (shown === null) return <p className="supervise-muted">{dashboard.working}</p>
  const { all, owners, scores } = shown
  if (owners.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={messages.empty} />
  const chosen = owners.find((owner) => owner.name === name)
  return (
    <div className="owners">
      <OwnersTable by={by} owners={owners} scores={scores} chosen={name} onChoose={onName} />
      <section className="owner" aria-label={chosen ? chosen.name || messages.noUnit : messages.title}>
        {chosen ? (
          <OwnerDetail by={by} name={chosen.name} all={all} standing={scores.get(chosen.name) ?? null} />
        ) : (
          <p className="supervise-muted">{messages.choose}</p>
        )}
      </section>
    </div>
  )
}
