import { Lack } from '@shared/domain/lack'
import { useMessages } from '../../ui/messages/use-messages'
import { Card } from './cards'
import { FigureLink } from './figure-link'
import type { Counter } from './workbench-count'

/** Targets that nobody can be held to yet, by what is missing: each number is a worklist. */
export function LacksCard({ count }: { readonly count: Counter }) {
  const { dashboard, ledger } = useMessages()
  const lines = Lack.options
    .map((lack) => [lack, count(`lack-${lack}`)] as const)
    .filter(([, figure]) => figure.count > 0)
  return (
    <Card title={dashboard.lacks} note={dashboard.lacksNote}>
      {lines.length === 0 ? (
        <p className="card-empty">{dashboard.noneLacking}</p>
      ) : (
        <ul className="due-figures">
          {lines.map(([lack, figure]) => (
            <li key={lack}>
              {ledger.lacks[lack]}
              <FigureLink name={ledger.lacks[lack]} figure={figure} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
