import { localDay, type Instant } from '@shared/domain/day'
import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import { idSource, type LedgerId } from '@shared/domain/ids'
import type { ProgressNote } from '@shared/domain/progress-note'
import type { Target } from '@shared/domain/target'
import { planImport } from '@shared/exchange/plan-import'
import { likeliestKind, proposeImport } from '@shared/exchange/propose-import'
import { readWorkbook } from '../../renderer/formats/read-workbook'
import { makeWorkbook } from './make-workbook'
import { seeded } from './seeded'

/** Made-up targets with a note each, by the road of every import. */
export async function makePlan(
  count: number,
): Promise<{ readonly targets: readonly Target[]; readonly notes: readonly ProgressNote[] }> {
  const now = new Date()
  const today = localDay(now)
  const workbook = await readWorkbook('台账.xlsx', await makeWorkbook(count, today))
  if (!workbook.ok) throw new Error(workbook.code)
  const first = proposeImport(workbook.value, null)
  if (!first.ok) throw new Error(first.code)
  const kind = likeliestKind(first.value.header.headers, GIVEN_KINDS)
  const proposal = proposeImport(workbook.value, kind)
  if (!proposal.ok) throw new Error(proposal.code)
  const chance = seeded(2)
  const { created } = planImport(proposal.value, {
    ledger: {
      id: 'bench' as LedgerId,
      name: '台账',
      kindId: kind.id,
      year: now.getFullYear(),
      issuer: '',
      expectedMethod: null,
      order: 1,
    },
    kind,
    existing: [],
    summaries: new Map(),
    today,
    now: now.toISOString() as Instant,
    handler: '',
    ids: idSource(Date.now, chance.share),
    uses1904: workbook.value.uses1904,
  })
  return {
    targets: created.map(({ target }) => target),
    notes: created.flatMap(({ note }) => (note ? [note] : [])),
  }
}
