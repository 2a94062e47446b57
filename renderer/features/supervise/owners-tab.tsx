import { figuresBy, figuresOf, unitStandings } from '@shared/domain/unit-figures'
import { Empty } from 'antd'
import { useMemo } from 'react'
import { useStandingTargets } from '../../db/standings'
import { useAllEvents, useToday } from '../../db/use-store'
import { useMessages } from '../../ui/messages/use-messages'
import { OwnerDetail } from './owner-detail'
import { OwnersTable } from './owners-table'
import './supervise.css'

interface OwnersTabProps {
  readonly by: 'unit' | 'leader'
  /** Whose targets are shown beside the list, or null. */
  readonly name: string | null
  readonly onName: (name: string) => void
}

const NO_EVENTS = [] as const

/** Every unit or leader with what they answer for in numbers, and one of them whole beside it. Units are scored. */
export function OwnersTab({ by, name, onName }: OwnersTabProps) {
  const messages = useMessages().supervise
  const rows = useStandingTargets()
  const events = useAllEvents() ?? NO_EVENTS
  const today = useToday()
  const scores = useMemo(
    () => new Map((by === 'unit' ? unitStandings(rows, events, today) : []).map((one) => [one.unit, one])),
    [by, rows, events, today],
  )
  const owners = useMemo(() => {
    const leading = figuresBy(by, rows)
    const known = new Set(leading.map((owner) => owner.name))
    // A unit that leads nothing is scored for what it works along with.
    const others = [...scores.keys()].filter((unit) => !known.has(unit)).map((unit) => figuresOf(unit, []))
    return [...leading, ...others]
  }, [by, rows, scores])
  if (owners.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={messages.empty} />
  const chosen = owners.find((owner) => owner.name === name)
  return (
    <div className="owners">
      <OwnersTable by={by} owners={owners} scores={scores} chosen={name} onChoose={onName} />
      <section className="owner" aria-label={chosen ? chosen.name || messages.noUnit : messages.title}>
        {chosen ? (
          <OwnerDetail by={by} owner={chosen} standing={scores.get(chosen.name) ?? null} />
        ) : (
          <p className="supervise-muted">{messages.choose}</p>
        )}
      </section>
    </div>
  )
}
