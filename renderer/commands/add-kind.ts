import { created } from '@shared/domain/change'
import type { LedgerKindId } from '@shared/domain/ids'
import { nameFaults } from '@shared/domain/kind-faults'
import { fail, ok } from '@shared/result'
import { runCommand } from '../db/run-command'
import { kindInUse, otherKindNames } from './kind-in-use'

/** A copy of a kind under a name of its own, for an office to change. */
export const addKind = (copied: LedgerKindId, name: string) =>
  runCommand('add-kind', async (scope) => {
    const source = await kindInUse(scope, copied)
    if (!source.ok) return source
    const [fault] = nameFaults(name, await otherKindNames(scope, null))
    if (fault) return fail(fault.code)
    return ok([created('kinds', { ...source.value.kind, id: scope.ids.text() as LedgerKindId, name: name.trim() })])
  })
