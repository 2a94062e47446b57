import { useMessages } from '../../ui/messages/use-messages'

/** What the signs of the chart mean; the lights are told beside it. */
export function Legend() {
  const { schedule } = useMessages()
  return (
    <ul className="chart-legend" aria-label={schedule.legend}>
      <li>
        <span className="legend-bar">
          <span className="bar light-blue">
            <span className="bar-fill" style={{ width: '55%' }} />
          </span>
        </span>
        {schedule.legendDone}
      </li>
      <li>
        <span className="legend-bar">
          <span className="bar light-blue">
            <span className="bar-expected" style={{ left: '60%' }} />
          </span>
        </span>
        {schedule.legendExpected}
      </li>
      <li>
        <span className="legend-bar">
          <span className="bar light-blue is-open" />
        </span>
        {schedule.legendOpen}
      </li>
      <li>
        <span className="legend-bar">
          <span className="bar-tail is-overdue light-red" />
        </span>
        {schedule.legendTail}
      </li>
      <li>
        <span className="legend-sign">
          <span className="diamond is-accepted" />
        </span>
        {schedule.legendMilestone}
      </li>
      <li>
        <span className="legend-sign">
          <span className="time-today" />
        </span>
        {schedule.legendToday}
      </li>
    </ul>
  )
}
