import { addDays, localDay } from '@shared/domain/day'
import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import type { NoteId, TargetId } from '@shared/domain/ids'
import type { ProgressNote } from '@shared/domain/progress-note'
import { defaultSettings } from '@shared/domain/settings'
import type { Target } from '@shared/domain/target'
import type { Dataset } from '@shared/domain/change'
import { likeliestKind } from '@shared/exchange/propose-import'
import { makePlan } from './make-plan'
import { seeded } from './seeded'

const PLANNED = 5_000
const NOTES_A_TARGET = 4

/** A prefecture's ledger of so many targets, a multiple of 5,000, with four notes each. */
export async function bigLedger(count: number): Promise<Dataset> {
  const { targets, notes } = await makePlan(PLANNED)
  const year = new Date().getFullYear()
  const today = localDay(new Date())
  const [first] = targets
  if (!first) throw new Error('no targets were planned')
  const [ledgerId] = first.ledgerIds
  const kind = likeliestKind([], GIVEN_KINDS)
  if (ledgerId === undefined) throw new Error('a target without a ledger')
  const chance = seeded(3)
  const rows = { targets: [] as Target[], notes: [] as ProgressNote[] }
  for (let round = 0; round < count / PLANNED; round += 1) {
    for (const target of targets) {
      const id = `${target.id}-${round}` as TargetId
      rows.targets.push({ ...target, id, order: target.order + round * PLANNED, title: `${target.title}（${round}）` })
      for (let back = 0; back < NOTES_A_TARGET; back += 1) {
        const note = chance.oneOf(notes)
        const noteId = `${id}-${back}` as NoteId
        const on = addDays(today, -30 * back - chance.whole(1, 30))
        const progress = `第${chance.whole(1, 900)}次调度：${note.progress}投入${chance.whole(100, 99_999)}元。`
        rows.notes.push({ ...note, id: noteId, targetId: id, on, progress, observations: [] })
      }
    }
  }
  const ledger = { id: ledgerId, name: '台账', kindId: kind.id, year, issuer: '', expectedMethod: null, order: 1 }
  return {
    settings: [defaultSettings(year)],
    kinds: [...GIVEN_KINDS],
    ledgers: [ledger],
    ...rows,
    events: [],
    slips: [],
    leagues: [],
    documents: [],
  }
}
