import { completionOf } from '@shared/domain/completion'
import { percentOf } from '@shared/domain/explain-light'
import { movedMilestone } from '@shared/domain/milestone-edit'
import { mainMetric } from '@shared/domain/standing'
import type { Milestone, Target } from '@shared/domain/target'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { inBackground } from '../../db/in-background'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyRefused } from '../../ui/notify'
import { MilestoneForm } from './milestone-form'
import { MilestoneLine } from './milestone-line'
import './milestones.css'
import { useSaveTarget } from './use-save-target'

/** The dated steps of a target: what is accepted, what is late, and how much of the whole that is. */
export function MilestonesSection({ target }: { readonly target: Target }) {
  const { milestones: words } = useMessages()
  const { savePatch, today } = useSaveTarget(target)
  const [edited, setEdited] = useState<string | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const { milestones } = target
  const keep = async (next: readonly Milestone[], said: string) => {
    const { refusal } = await savePatch({ milestones: next }, said)
    if (refusal !== null) notifyRefused(refusal)
  }
  const accept = (milestone: Milestone) =>
    keep(
      milestones.map((other) => (other === milestone ? { ...milestone, acceptedOn: today } : other)),
      words.accepted(milestone.title),
    )
  const close = () => {
    setEdited(null)
    opener.current?.focus()
  }
  return (
    <section className="target-section" aria-label={words.title}>
      <h3>
        {words.title}
        <Button ref={opener} size="small" type="link" onClick={() => setEdited(NEW)}>
          {words.add}
        </Button>
      </h3>
      {milestones.length === 0 && edited === null && <p className="target-muted">{words.none}</p>}
      <MilestonesDone target={target} />
      <ol className="milestones">
        {milestones.map((milestone, index) =>
          edited === milestone.id ? (
            <li key={milestone.id}>
              <MilestoneForm target={target} milestone={milestone} onClose={close} />
            </li>
          ) : (
            <MilestoneLine
              key={milestone.id}
              target={target}
              milestone={milestone}
              today={today}
              canMoveUp={index > 0}
              canMoveDown={index < milestones.length - 1}
              onEdit={() => setEdited(milestone.id)}
              onAccept={() => inBackground(accept(milestone))}
              onMove={(by) => inBackground(keep(movedMilestone(milestones, index, by), words.moved(milestone.title)))}
            />
          ),
        )}
      </ol>
      {edited === NEW && <MilestoneForm target={target} milestone={null} onClose={close} />}
    </section>
  )
}

const NEW = 'new'

/** How many are accepted, their share of all weights, and whether completion follows them. */
function MilestonesDone({ target }: { readonly target: Target }) {
  const { milestones: words } = useMessages()
  const { milestones } = target
  const done = completionOf(null, null, target)
  if (done.kind !== 'ratio') return null
  const accepted = milestones.filter(({ acceptedOn }) => acceptedOn !== null).length
  const goal = mainMetric(target)?.goal ?? null
  const counts = goal === null || goal.operator === 'milestones'
  return (
    <p className="milestones-done">
      {words.done(accepted, milestones.length, percentOf(done.value))}
      <span className="target-muted">{counts ? words.counts : words.countsNot}</span>
    </p>
  )
}
