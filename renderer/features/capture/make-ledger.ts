import { itemOfGroup, proposeParents } from '@shared/capture/nesting'
import type { ReviewItem } from '@shared/capture/review-items'
import type { ReviewState } from '@shared/capture/review'
import type { TakenItem } from '@shared/capture/taken'
import type { TakenField } from '@shared/capture/update-of-target'
import type { Attachment } from '@shared/domain/attachment'
import type { Instant } from '@shared/domain/day'
import { kindsOfOffice } from '@shared/domain/given-kinds'
import type { DocumentId, LedgerId, LedgerKindId } from '@shared/domain/ids'
import type { Ledger } from '@shared/domain/ledger'
import type { SourceDocument } from '@shared/domain/source-document'
import { fail, ok, type Result } from '@shared/result'
import { takeCapture } from '../../commands/take-capture'
import { namedFile } from '../../db/attachments'
import { liveStore } from '../../db/live-store'
import { currentName } from '../../db/person'
import { takeDropped } from '../../db/take-files'
import type { KeptReview } from './kept-review'
import { typedOver } from './typed-over'
import { canNest, type Known } from './use-known'
import type { Review } from './use-review'

/** A ledger that is there, or a new one as described. */
export interface LedgerWish {
  readonly ledgerId: LedgerId | null
  readonly name: string
  readonly kindId: LedgerKindId
  readonly year: number
  readonly issuer: string
  /** Where an existing target says otherwise than the document, the document wins. */
  readonly isDocumentRight: boolean
}

const EVERY_FIELD: ReadonlySet<TakenField> = new Set(['goal', 'deadline', 'leadLeader', 'leadUnits', 'coUnits'])

/**
 * Stores the document's text and file, then writes what was accepted in one step. Answers the ledger that this is seen in:
 * the one that was wished for, or, where nothing new stands in it, that of a target that was updated.
 */
export async function makeLedger(
  wish: LedgerWish,
  kept: KeptReview,
  { state, actions }: Pick<Review, 'state' | 'actions'>,
  known: Known,
): Promise<Result<{ readonly ledgerId: LedgerId; readonly closes: number }>> {
  const home = homeOf(wish)
  if (!home.ok) return home
  const { ledger, kind } = home.value
  const document = await storedDocument(kept)
  if (!document.ok) return document
  const items = takenItems(state, kept.document.text, known)
  const typed = typedOver(actions)
  const overwrite = new Map(
    state.items.map((item) => [item.key, wish.isDocumentRight ? EVERY_FIELD : typed(item)] as const),
  )
  const { text } = kept.document
  const written = await takeCapture({ document: document.value, text, ledger, kind, items, overwrite })
  if (!written.ok) return written
  const { ledgers, targets } = liveStore().projection.view()
  const touched = items.map(({ into }) => (into === null ? ledger.id : targets.get(into)?.ledgerIds[0]))
  const seenIn =
    touched.find((id) => id === ledger.id && ledgers.has(id)) ?? touched.find((id) => id && ledgers.has(id))
  return ok({ ledgerId: seenIn ?? ledger.id, closes: written.value.closes })
}

function homeOf({ ledgerId, name, kindId, year, issuer }: LedgerWish) {
  const { ids, projection } = liveStore()
  const { ledgers, kinds } = projection.view()
  const there = ledgerId === null ? undefined : ledgers.get(ledgerId)
  if (ledgerId !== null && !there) return fail('ledger-gone')
  const ledger: Ledger = there ?? {
    id: ids.text() as LedgerId,
    name: name.trim(),
    kindId,
    year,
    issuer: issuer.trim(),
    expectedMethod: null,
    order: ledgers.size,
  }
  const kind = kindsOfOffice(kinds).find(({ id }) => id === ledger.kindId) ?? kinds.get(ledger.kindId)
  return kind ? ok({ ledger, kind }) : fail('kind-gone')
}

/** The text as it was read, and the file as it was opened, durable before anything names them. */
async function storedDocument({ draft, document }: KeptReview): Promise<Result<SourceDocument>> {
  const { clock } = liveStore()
  const { original } = document
  const text = await stored(new File([document.text], `${draft.title.slice(0, 100)}.txt`))
  const file = original && (await stored(new File([original.bytes.slice()], original.name)))
  if (!text || (original && !file)) return fail('not-stored')
  return ok({
    // By which a review is known to be finished, until the ledger is taken back.
    id: draft.id as DocumentId,
    title: draft.title,
    on: draft.on,
    text,
    original: file,
    addedAt: clock().toISOString() as Instant,
    addedBy: currentName(),
  })
}

async function stored(file: File): Promise<Attachment | null> {
  const [taken] = (await takeDropped([file], () => true)).stored
  return taken ? namedFile(taken) : null
}

/** What was accepted, under the headings that hold several of them, each with the existing target that it updates. */
export function takenItems({ items, isNested }: ReviewState, text: string, known: Known): readonly TakenItem[] {
  const accepted = items.filter(({ decision }) => decision === 'accepted')
  const into = ({ key, isNew }: ReviewItem) => (isNew ? null : (known.existing.get(key)?.id ?? null))
  // What is written into a target that is there stays where that one stands.
  const fresh = accepted.filter((item) => into(item) === null).map(({ proposal }) => proposal)
  const parents = isNested && canNest(fresh.length) ? proposeParents(fresh, text) : null
  return [
    ...(parents?.groups ?? []).map(itemOfGroup),
    ...accepted.map((item): TakenItem => ({
      key: item.key,
      proposal: item.proposal,
      parentKey: parents?.parentOf.get(item.key) ?? null,
      into: into(item),
      isNew: item.isNew,
      alsoFrom: item.alsoFrom,
    })),
  ]
}
