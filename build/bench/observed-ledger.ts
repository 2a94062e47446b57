import { addDays, type IsoDate } from '@shared/domain/day'
import type { Dataset } from '@shared/domain/change'
import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import type { LedgerId, NoteId, TargetId } from '@shared/domain/ids'
import type { ProgressNote } from '@shared/domain/progress-note'
import type { Target, TargetState } from '@shared/domain/target'
import { blankTarget } from '@shared/domain/blank-target'
import { defaultSettings } from '@shared/domain/settings'
import { likeliestKind } from '@shared/exchange/propose-import'
import { makePlan } from './make-plan'
import { seeded, type Seeded } from './seeded'

const PLANNED = 5_000
export const OBSERVATIONS_A_TARGET = 20
const UNDER_A_HEADING = 25
/** As many units as ten counties have that lead anything. */
const COUNTIES = ['东', '西', '南', '北', '中', '河', '山', '江', '海', '原']
const OFFICES = 30
const STATES: readonly TargetState[] = ['in-progress', 'in-progress', 'in-progress', 'accepted', 'completed', 'paused']

export interface ObservedTarget {
  readonly target: Target
  readonly notes: readonly ProgressNote[]
}

/**
 * A prefecture's ledger of so many targets, a multiple of 5,000, with twenty observations each: a third due already, a
 * sixth completed, 300 lead units, a heading above every 25. Rounds of 5,000 share their notes, as no program would hold
 * a million of them at a time.
 */
export async function observedLedger(count: number, today: IsoDate): Promise<readonly ObservedTarget[]> {
  const { targets, notes } = await makePlan(PLANNED)
  const chance = seeded(5)
  const noteOf = new Map(notes.map((note) => [note.targetId, note]))
  const courses = targets.map((target) => courseOf(noteOf.get(target.id), today, chance))
  const rows: ObservedTarget[] = []
  for (let round = 0; round < count / PLANNED; round += 1) {
    let parentId: TargetId | null = null
    for (const [index, target] of targets.entries()) {
      if (index % UNDER_A_HEADING === 0) {
        parentId = `head-${round}-${index}` as TargetId
        const order = round * PLANNED + index
        rows.push({ target: { ...blankTarget(parentId, ledgerIdOf(target), order), title: '分组' }, notes: [] })
      }
      rows.push({ target: varied(target, { round, parentId, today, chance }), notes: courses[index] ?? [] })
    }
  }
  return rows
}

function ledgerIdOf({ ledgerIds: [id] }: Target): LedgerId {
  if (id === undefined) throw new Error('a target without a ledger')
  return id
}

interface Variation {
  readonly round: number
  readonly parentId: TargetId | null
  readonly today: IsoDate
  readonly chance: Seeded
}

function varied(target: Target, { round, parentId, today, chance }: Variation): Target {
  const unit = () => `${chance.oneOf(COUNTIES)}县第${chance.whole(1, OFFICES)}局`
  const dueOn = addDays(today, chance.whole(-120, 240))
  const state = chance.oneOf(STATES)
  return {
    ...target,
    id: `${target.id}-${round}` as TargetId,
    parentId,
    state,
    completedOn: state === 'completed' ? addDays(dueOn, chance.whole(-40, 20)) : null,
    deadline: { on: dueOn, precision: 'day', asWritten: dueOn },
    leadUnits: [unit()],
    coUnits: [unit(), unit()],
  }
}

/** A note every ten days, each reporting more. */
function courseOf(note: ProgressNote | undefined, today: IsoDate, chance: Seeded): readonly ProgressNote[] {
  if (!note) return []
  const last = chance.whole(0, 50)
  return Array.from({ length: OBSERVATIONS_A_TARGET }, (_, back) => {
    const on = addDays(today, -last - 10 * back)
    const value = `${Math.max(1, 4_000 - 150 * back)}.${back % 10}` as NonNullable<
      ProgressNote['observations'][number]['value']
    >
    const observations = note.observations.map((seen) => ({ ...seen, value }))
    return { ...note, id: `${note.id}-${back}` as NoteId, on, observations }
  })
}

/** The same as data of the program, with the latest note of each target. */
export function datasetOf(rows: readonly ObservedTarget[], year: number): Dataset {
  const [first] = rows
  if (!first) throw new Error('there are no targets')
  const ledger = { id: ledgerIdOf(first.target), name: '台账', kindId: likeliestKind([], GIVEN_KINDS).id, year }
  return {
    settings: [defaultSettings(year)],
    kinds: [...GIVEN_KINDS],
    ledgers: [{ ...ledger, issuer: '', expectedMethod: null, order: 1 }],
    targets: rows.map(({ target }) => target),
    notes: rows.flatMap(({ target: { id }, notes: [latest] }) =>
      latest ? [{ ...latest, id: `${id}-note` as NoteId, targetId: id }] : [],
    ),
    events: [],
    slips: [],
    leagues: [],
    documents: [],
  }
}
