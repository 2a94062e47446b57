import type { Change } from '../../domain/change'
import type { Instant, IsoDate } from '../../domain/day'
import type { LedgerId, TargetId } from '../../domain/ids'
import { GIVEN_KINDS } from '../../domain/given-kinds'
import type { LedgerKind } from '../../domain/ledger-kind'
import type { ProgressNote } from '../../domain/progress-note'
import { summarise } from '../../domain/actual'
import type { Target } from '../../domain/target'
import { documentWith } from '../../domain/testing/rows'
import { captureDocument } from '../capture-document'
import { changesOfTaken, type Taking, type TakingGround } from '../changes-of-taken'
import type { Proposal } from '../proposal'
import type { TakenItem } from '../taken'

const ON = '2023-07-18' as IsoDate

/** Proposals of a text of that day, but for those that are not counted on. */
export function proposalsIn(text: string): readonly Proposal[] {
  return captureDocument(text, ON).proposals.filter(({ isOptional }) => !isOptional)
}

export const itemOf = (proposal: Proposal, over: Partial<TakenItem> = {}): TakenItem => ({
  key: proposal.id,
  proposal,
  parentKey: null,
  into: null,
  alsoFrom: [],
  ...over,
})

export interface Took {
  readonly changes: readonly Change[]
  readonly targets: readonly Target[]
  readonly notes: readonly ProgressNote[]
}

/** Everything that a text proposes, taken into an empty ledger or beside known targets. */
export function take(
  text: string,
  known: readonly Target[] = [],
  over: (proposal: Proposal) => Partial<TakenItem> = () => ({}),
  taking: Partial<Taking> = {},
): Took {
  let made = 0
  const ground: TakingGround = {
    targets: new Map(known.map((target) => [target.id, target])),
    summaries: new Map(known.map((target) => [target.id, summarise(target, [])])),
    documents: new Map(),
    ledgers: new Map(),
    kinds: new Map(),
    aliases: new Map([['县发改委', '县发展改革局']]),
    today: '2023-07-20' as IsoDate,
    now: '2023-07-20T02:00:00.000Z' as Instant,
    by: '张三',
    ids: { text: () => `x${String((made += 1)).padStart(4, '0')}` },
  }
  const kind = GIVEN_KINDS[0] as LedgerKind
  const done = changesOfTaken(
    {
      document: documentWith(),
      text,
      ledger: {
        id: 'l1' as LedgerId,
        name: '重点工作',
        kindId: kind.id,
        year: 2023,
        issuer: '',
        expectedMethod: null,
        order: 0,
      },
      kind,
      items: proposalsIn(text).map((proposal) => itemOf(proposal, over(proposal))),
      overwrite: new Map(),
      ...taking,
    },
    ground,
  )
  if (!done.ok) throw new Error(done.code)
  const rows = <T>(table: Change['table']) =>
    done.value.flatMap((change) => (change.table === table && change.after ? [change.after as T] : []))
  return { changes: done.value, targets: rows<Target>('targets'), notes: rows<ProgressNote>('notes') }
}

export const targetId = (text: string) => text as TargetId
