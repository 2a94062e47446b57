/* oxlint-disable jsx-a11y/prefer-tag-over-role -- signs are drawn by the style sheet, not from picture files */
import { addDays } from '@shared/domain/day'
import type { LedgerRow } from '../../ui/ledger-row'
import { useMessages } from '../../ui/messages/use-messages'
import type { Bar, Diamond } from './bar'
import { diamondText } from './bar-text'
import { percent } from './time-head'
import { shareAt, stretchOf, type Stretch, type TimeSpan } from './time-span'

interface BarViewProps {
  readonly row: LedgerRow
  readonly bar: Bar
  readonly span: TimeSpan
}

/**
 * A bar as drawn on the screen and on paper: outlined in the colour of its light, filled to its completion, with a tick
 * where it should stand by now, and a hatched tail of the days that it is or was late.
 */
export function BarView({ row, bar, span }: BarViewProps) {
  const whole = stretchOf(span, bar.from, bar.to)
  const tail = bar.tail && stretchOf(span, addDays(bar.to, 1), bar.tail.to)
  const light = row.standing.light
  return (
    <>
      {tail && <span className={`bar-tail is-${bar.tail?.kind} light-${light}`} style={placeOf(tail)} />}
      {whole && (
        <span className={barClass(bar, whole, light)} style={placeOf(whole)}>
          {bar.fill !== null && bar.fill > 0 && (
            <span className="bar-fill" style={{ width: percent(shownShare(span, bar, whole, bar.fill)) }} />
          )}
          {bar.expected !== null && (
            <span className="bar-expected" style={{ left: percent(shownShare(span, bar, whole, bar.expected)) }} />
          )}
        </span>
      )}
    </>
  )
}

function barClass(bar: Bar, whole: Stretch, light: string): string {
  const open = bar.isOpen || whole.isCutAtStart ? ' is-open' : ''
  return `bar light-${light}${open}${whole.isCutAtEnd ? ' is-cut' : ''}`
}

function placeOf({ start, length }: Stretch) {
  return { left: percent(start), width: percent(length) }
}

/** A share of the whole bar as a share of the part that the span shows. */
function shownShare(span: TimeSpan, { from, to }: Bar, shown: Stretch, share: number): number {
  const start = shareAt(span, from)
  const end = shareAt(span, addDays(to, 1))
  const at = start + (end - start) * share
  return Math.min(1, Math.max(0, (at - shown.start) / shown.length))
}

/** A milestone on its day: filled when accepted, outlined while to come, outlined red when past its day. */
export function DiamondView({ diamond, span }: { readonly diamond: Diamond; readonly span: TimeSpan }) {
  const { schedule } = useMessages()
  const at = (shareAt(span, diamond.on) + shareAt(span, addDays(diamond.on, 1))) / 2
  if (at < 0 || at > 1) return null
  const text = diamondText(diamond, schedule)
  return (
    <span
      className={`diamond is-${diamond.state}`}
      style={{ left: percent(at) }}
      role="img"
      aria-label={text}
      title={text}
    />
  )
}
