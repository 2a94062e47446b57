import type { MetricId } from '@shared/domain/ids'
import type { Metric } from '@shared/domain/metric'
import { courseOf } from '@shared/domain/metric-course'
import type { ProgressNote } from '@shared/domain/progress-note'
import { mainMetric } from '@shared/domain/standing'
import type { Target } from '@shared/domain/target'
import { Button, Select } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { reckoningIn } from '../../db/standings'
import { useToday, useView } from '../../db/use-store'
import { LineChart } from '../../ui/chart/line-chart'
import { useMessages } from '../../ui/messages/use-messages'
import { courseContent } from './course-content'
import { CourseTable } from './course-table'
import { courseLabel, courseLack, courseSentences } from './course-words'
import './course.css'
import { TrajectoryEditor } from './trajectory-editor'

interface CourseSectionProps {
  readonly target: Target
  readonly notes: readonly ProgressNote[]
}

/** A metric over time against its plan and its goal, and the plan itself. */
export function CourseSection({ target, notes }: CourseSectionProps) {
  const { course: words } = useMessages()
  const [chosen, setChosen] = useState<MetricId | null>(null)
  const [isEditing, setEditing] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const metric = target.metrics.find(({ id }) => id === chosen) ?? mainMetric(target)
  if (!metric) return null
  const close = () => {
    setEditing(false)
    opener.current?.focus()
  }
  return (
    <section className="target-section" aria-label={words.title}>
      <h3>
        {words.title}
        {target.metrics.length > 1 && (
          <Select
            size="small"
            className="course-choice"
            aria-label={words.choose}
            value={metric.id}
            options={target.metrics.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id: MetricId) => {
              setChosen(id)
              setEditing(false)
            }}
          />
        )}
        {metric.goal?.operator !== 'milestones' && (
          <Button
            ref={opener}
            size="small"
            type="link"
            aria-expanded={isEditing}
            onClick={() => setEditing(!isEditing)}
          >
            {metric.plan.length > 0 ? words.editPlan : words.makePlan}
          </Button>
        )}
      </h3>
      {isEditing && <TrajectoryEditor key={metric.id} target={target} metric={metric} onClose={close} />}
      <CourseView target={target} metric={metric} notes={notes} />
    </section>
  )
}

interface CourseViewProps extends CourseSectionProps {
  readonly metric: Metric
}

function CourseView({ target, metric, notes }: CourseViewProps) {
  const messages = useMessages()
  const view = useView()
  const today = useToday()
  const { method, year } = reckoningIn(view, target)
  const course = useMemo(
    () => courseOf({ target, metric, notes, method, year, today }),
    [target, metric, notes, method, year, today],
  )
  const content = useMemo(() => courseContent(course, metric, messages), [course, metric, messages])
  const lack = courseLack(course, metric, method === 'plan', messages)
  const sentences = courseSentences(course, metric, messages)
  return (
    <>
      {lack !== null && <p className="target-muted">{lack}</p>}
      {content && <LineChart label={courseLabel(course, metric, messages)} unit={metric.unit} content={content} />}
      {sentences.map((sentence) => (
        <p key={sentence} className="course-ahead">
          {sentence}
        </p>
      ))}
      {course.rows.length > 0 && <CourseTable course={course} metric={metric} />}
    </>
  )
}
