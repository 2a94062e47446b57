import type { LeagueDoubt } from '@shared/exchange/read-league'
import { useMessages } from '../../ui/messages/use-messages'
import type { FileDraft } from './league-draft'

const MOST_SHOWN = 20

/** Rows that are left out, each with its reason and the indicator that it is missing from. */
export function LeagueDoubts({ draft }: { readonly draft: FileDraft }) {
  const { ranks: words } = useMessages()
  const doubts = draft.indicators.flatMap(({ indicator, basis, doubts: own }) =>
    own.map((doubt) => ({ title: `${indicator}（${words.bases[basis]}）`, doubt })),
  )
  if (doubts.length === 0) return null
  const sentence = ({ code, row, name, text }: LeagueDoubt) => words.doubt[code](row, name, text)
  return (
    <section aria-label={words.doubts(doubts.length)}>
      <h3>{words.doubts(doubts.length)}</h3>
      <ul className="league-doubts">
        {doubts.slice(0, MOST_SHOWN).map(({ title, doubt }) => (
          <li key={`${title} ${doubt.row}`}>
            {title}：{sentence(doubt)}
          </li>
        ))}
      </ul>
      {doubts.length > MOST_SHOWN && <p className="ranks-muted">{words.more(doubts.length - MOST_SHOWN)}</p>}
    </section>
  )
}
