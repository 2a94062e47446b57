import { localDay } from '@shared/domain/day'
import type { ExportTemplate } from '@shared/domain/export-template'
import type { LedgerId } from '@shared/domain/ids'
import type { StandingTarget } from '@shared/domain/standing'
import type { Target } from '@shared/domain/target'
import { arrangeTree } from '@shared/domain/target-tree'
import { guessField } from '@shared/exchange/column-synonyms'
import type { LedgerSheetBasis } from '@shared/reports/ledger-sheet'
import { liveStore } from '../../db/live-store'
import { pastDay } from '../../db/past-day'
import { standingIn } from '../../db/standings'

/** All that sheets of a ledger are made of, as of the day that is shown. */
export interface ExportBasis {
  readonly basis: LedgerSheetBasis
  readonly targets: readonly Target[]
  /** Targets that only group others are shown and not counted. */
  readonly isCounted: (row: StandingTarget) => boolean
  readonly templates: readonly ExportTemplate[]
}

const REPORTED: ReadonlySet<string> = new Set(['actual', 'progress', 'problem', 'nextStep', 'noteOn'])

/** Null when the ledger is gone. */
export function exportBasis(ledgerId: LedgerId): ExportBasis | null {
  const { projection, clock } = liveStore()
  const past = pastDay.read()
  const view = past?.view ?? projection.view()
  const ledger = view.ledgers.get(ledgerId)
  const kind = ledger && view.kinds.get(ledger.kindId)
  if (!ledger || !kind) return null
  const on = past?.day ?? localDay(clock())
  const targets = [...view.targets.values()].filter(({ ledgerIds }) => ledgerIds.includes(ledgerId))
  const basis: LedgerSheetBasis = {
    ledger,
    kind,
    rows: arrangeTree(targets),
    standings: (id) => {
      const target = view.targets.get(id)
      return target ? standingIn(view, target, on) : null
    },
    summaries: (id) => view.summaries.get(id) ?? null,
    issuer: ledger.issuer || view.settings.officeName,
    on,
    isReported: (title) => REPORTED.has(guessField(title)?.field ?? ''),
    parentOf: ({ parentId }) => (parentId === null ? undefined : view.targets.get(parentId)),
  }
  const { templates } = projection.view().settings
  return { basis, targets, isCounted: ({ target }) => !view.headings.has(target.id), templates }
}
