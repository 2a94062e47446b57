import { draftOf, editedKind, renamedChoices, type KindDraft } from '@shared/domain/kind-edit'
import { kindFaults } from '@shared/domain/kind-faults'
import type { LedgerKind } from '@shared/domain/ledger-kind'
import { useMemo, useState } from 'react'

/** A kind while somebody edits it: what it would become, what keeps it from that, and whether anything is changed. */
export function useKindDraft(kind: LedgerKind) {
  const [draft, setDraft] = useState<KindDraft>(() => draftOf(kind))
  const base = useMemo(() => editedKind(kind, draftOf(kind)), [kind])
  const edited = useMemo(() => editedKind(kind, draft), [kind, draft])
  const renamed = useMemo(() => renamedChoices(draft), [draft])
  const faults = useMemo(() => kindFaults(edited), [edited])
  return {
    draft,
    setDraft,
    base,
    edited,
    renamed,
    faults,
    isSame: JSON.stringify(edited) === JSON.stringify(base),
    resetTo: (given: LedgerKind) => setDraft(draftOf(given, kind)),
  }
}
