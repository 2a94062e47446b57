import { changed } from '@shared/domain/change'
import type { RenamedChoice } from '@shared/domain/kind-edit'
import { withRenamedChoices } from '@shared/domain/kind-effects'
import { kindFaults, nameFaults } from '@shared/domain/kind-faults'
import type { LedgerKind } from '@shared/domain/ledger-kind'
import type { Target } from '@shared/domain/target'
import { canonicalJson } from '@shared/log/canonical'
import { fail, ok } from '@shared/result'
import { runCommand, type CommandScope } from '../db/run-command'
import { kindInUse, otherKindNames } from './kind-in-use'

/** The targets that stand in a ledger of the kind. */
async function targetsOf({ db }: CommandScope, kind: LedgerKind): Promise<readonly Target[]> {
  const ledgers = await db.ledgers.toArray()
  const own = new Set(ledgers.filter(({ kindId }) => kindId === kind.id).map(({ id }) => id))
  return (await db.targets.toArray()).filter(({ ledgerIds }) => ledgerIds.some((id) => own.has(id)))
}

/**
 * Changes a kind, and the content of its ledgers where a choice got another name. Content of columns that are removed
 * stays in the targets. Refused when the kind is no longer as it was when somebody began to change it.
 */
export const editKind = (before: LedgerKind, after: LedgerKind, renamed: readonly RenamedChoice[] = []) =>
  runCommand('edit-kind', async (scope) => {
    const known = await kindInUse(scope, before.id)
    if (!known.ok) return known
    const { kind, made } = known.value
    if (canonicalJson(kind) !== canonicalJson(before)) return fail('kind-changed-since')
    const [fault] = [...nameFaults(after.name, await otherKindNames(scope, before.id)), ...kindFaults(after)]
    if (fault) return fail(fault.code)
    const targets = renamed.length === 0 ? [] : await targetsOf(scope, before)
    const renamedIn = targets.flatMap((target) => {
      const next = withRenamedChoices(target, renamed)
      return next === target ? [] : [changed('targets', target, next)]
    })
    return ok([...made, changed('kinds', kind, { ...after, id: kind.id, name: after.name.trim() }), ...renamedIn])
  })
