import type { RowCounts } from '@shared/log/snapshot'
import type { LastChange, RecoveryFacts } from '../../db/recovery-facts'
import { useMessages } from '../../ui/messages/use-messages'
import { countText, momentText } from '../../ui/when'

/** Journal, store and newest backup side by side: how much is in each, and what happened last. */
export function RecoveryTable({ facts: { journal, store, backup } }: { readonly facts: RecoveryFacts }) {
  const { recovery: words, common } = useMessages()
  const content = (counts: RowCounts | undefined) =>
    counts ? words.content(countText(counts.targets), countText(counts.notes)) : common.missing
  return (
    <table className="trouble-facts">
      <thead>
        <tr>
          <th scope="col">{words.source}</th>
          <th scope="col">{words.journal}</th>
          <th scope="col">{words.store}</th>
          <th scope="col">{words.backup}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{words.records}</th>
          <td>{words.count(countText(journal.records))}</td>
          <td>{store ? words.count(countText(store.records)) : words.empty}</td>
          <td>{backup ? words.count(countText(journal.records - backup.recordsAfter)) : words.none}</td>
        </tr>
        <tr>
          <th scope="row">{words.rows}</th>
          <td>{words.asRecorded}</td>
          <td>{store ? content(store.counts) : words.empty}</td>
          <td>{content(backup?.counts)}</td>
        </tr>
        <tr>
          <th scope="row">{words.last}</th>
          <td>
            <Change of={journal.last} />
          </td>
          <td>
            <Change of={store?.last ?? null} />
          </td>
          <td>{backup ? momentText(backup.at) : common.missing}</td>
        </tr>
      </tbody>
    </table>
  )
}

function Change({ of }: { readonly of: LastChange | null }) {
  const { app, common } = useMessages()
  if (of === null) return <>{common.missing}</>
  return (
    <>
      {momentText(of.at)}
      <br />
      {[of.who, app.commands[of.command] ?? app.someCommand].filter((part) => part !== '').join(' · ')}
    </>
  )
}
