import { hrefOfFilter } from '../../ui/ledger-filter'
import { useMessages } from '../../ui/messages/use-messages'
import { countText } from '../../ui/when'
import type { Figure } from './workbench-count'

/** A number that leads to the rows behind it. */
export function FigureLink({ name, figure }: { readonly name: string; readonly figure: Figure }) {
  const { dashboard } = useMessages()
  const text = countText(figure.count)
  return (
    <a className="figure" href={hrefOfFilter(figure.filter)} aria-label={dashboard.countLabel(name, text)}>
      {text}
    </a>
  )
}
