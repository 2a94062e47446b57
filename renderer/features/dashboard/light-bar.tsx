import { LIGHTS_BY_WEIGHT, type LightCounts } from '@shared/domain/light'
import { hrefOfFilter, type LedgerFilter } from '../../ui/ledger-filter'
import { LightMark } from '../../ui/light-mark'
import { useMessages } from '../../ui/messages/use-messages'
import { countText } from '../../ui/when'

interface Props {
  readonly counts: LightCounts
  /** The list behind the whole bar; each part adds its light. */
  readonly filter: LedgerFilter
  /** How long the bar is, as a share of the longest beside it. */
  readonly share?: number
}

/** Lights as one bar, worst first. Every part carries its shape and number, so that it reads without colour. */
export function LightBar({ counts, filter, share = 1 }: Props) {
  const { dashboard, ledger } = useMessages()
  return (
    <div className="light-bar" style={{ width: `${Math.max(share * 100, 4)}%` }}>
      {LIGHTS_BY_WEIGHT.filter((light) => counts[light] > 0).map((light) => (
        <a
          key={light}
          className={`light-part is-${light}`}
          style={{ flexGrow: counts[light] }}
          href={hrefOfFilter({ ...filter, lights: [light] })}
          title={`${ledger.lights[light]} ${countText(counts[light])}`}
          aria-label={dashboard.countLabel(ledger.lights[light], countText(counts[light]))}
        >
          <LightMark light={light} word={countText(counts[light])} />
        </a>
      ))}
    </div>
  )
}
