import type { PartVerdict } from '../../db/history/check-all'
import { refusalText } from '../../ui/messages/errors'
import type { Messages } from '../../ui/messages/messages'
import { countText } from '../../ui/when'

/** What was found of one part, what is safe, and what to do. */
export function partText({ part, outcome, code, detail }: PartVerdict, { check, errors, changes }: Messages): string {
  const figure = (key: string) => countText(Number(detail[key] ?? 0))
  if (outcome === 'good') {
    switch (part) {
      case 'journal':
      case 'copy':
        return check.found[part](figure('records'))
      case 'store':
        return check.found.store(figure('rows'))
      case 'backups':
        return check.found.backups(figure('backups'))
      case 'attachments':
        return check.found.attachments(figure('files'))
      default:
        return check.found[part]()
    }
  }
  switch (code) {
    case 'journal-broken':
    case 'journal-fork':
    case 'copy-broken':
      return check.problems[code](figure('seq'))
    case 'rows-differ':
    case 'summaries-stale':
      return check.problems[code](figure('differing'))
    case 'backups-bad':
    case 'attachments-lost':
      return check.problems[code](figure('bad'), String(detail['names'] ?? '').replaceAll('\n', changes.listBreak))
    case 'copy-missing':
    case 'mirror-missing':
    case 'mirror-behind':
    case 'mirror-other':
    case 'row-not-valid':
    case 'moment-out-of-reach':
    case 'cancelled':
      return check.problems[code]()
    default:
      return check.unchecked(refusalText(errors, code ?? 'internal'))
  }
}
