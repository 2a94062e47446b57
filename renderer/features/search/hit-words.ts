import type { TargetId } from '@shared/domain/ids'
import type { SearchHit } from '@shared/search/answer'
import type { View } from '../../db/projection'
import type { Messages } from '../../ui/messages/messages'

/** What a line tells of where it belongs: a target its ledger, a note its day and target. */
export function placeOf({ group, opens, on }: SearchHit, view: View, messages: Messages): string {
  switch (group) {
    case 'target':
      return ledgerOf(opens, view, messages)
    case 'note':
    case 'file':
      return [view.targets.get(opens as TargetId)?.title ?? '', on ?? ''].filter((part) => part !== '').join(' · ')
    case 'ledger':
      return String(view.ledgers.get(opens)?.year ?? '')
    case 'slip':
      return [view.slips.get(opens)?.unit ?? '', on ?? ''].join(' · ')
    case 'document':
      return view.documents.get(opens)?.on ?? ''
    case 'unit':
    case 'leader':
    case 'command':
      return ''
  }
}

function ledgerOf(targetId: string, view: View, { app }: Messages): string {
  const [id] = view.targets.get(targetId as TargetId)?.ledgerIds ?? []
  const ledger = id === undefined ? undefined : view.ledgers.get(id)
  return ledger ? app.ledgerWithYear(ledger.name, ledger.year) : ''
}

/** The office's word for where it was found. */
export function fieldWord(hit: SearchHit, field: string, view: View, { changes }: Messages): string {
  const [kind, key] = field.split(':', 2)
  if (kind === 'extra') return extraTitle(hit.opens as TargetId, key ?? '', view)
  const words = hit.group === 'target' ? changes.target : hit.group === 'note' ? changes.note : changes[wordsFor(hit)]
  return (words as Readonly<Record<string, string>>)[field] ?? ''
}

function wordsFor({ group }: SearchHit): 'slip' | 'document' | 'ledger' {
  return group === 'slip' || group === 'document' ? group : 'ledger'
}

function extraTitle(targetId: TargetId, key: string, view: View): string {
  const ids = view.targets.get(targetId)?.ledgerIds ?? []
  const kinds = ids.map((id) => view.kinds.get(view.ledgers.get(id)?.kindId ?? ''))
  return kinds.flatMap((kind) => kind?.columns ?? []).find((column) => column.key === key)?.title ?? ''
}
