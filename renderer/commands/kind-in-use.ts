import { created, type Change } from '@shared/domain/change'
import { givenKind, kindsOfOffice } from '@shared/domain/given-kinds'
import type { LedgerKindId } from '@shared/domain/ids'
import type { LedgerKind } from '@shared/domain/ledger-kind'
import { fail, ok, type Result } from '@shared/result'
import type { CommandScope } from '../db/run-command'

/** A kind with the change that makes it a row: a given one becomes one when it is first used or changed. */
export interface KindInUse {
  readonly kind: LedgerKind
  readonly made: readonly Change[]
}

export async function kindInUse({ db }: CommandScope, id: LedgerKindId): Promise<Result<KindInUse, 'kind-unknown'>> {
  const stored = await db.kinds.get(id)
  if (stored) return ok({ kind: stored, made: [] })
  const given = givenKind(id)
  return given ? ok({ kind: given, made: [created('kinds', given)] }) : fail('kind-unknown')
}

/** Names of all kinds that can be chosen but this one. */
export async function otherKindNames({ db }: CommandScope, id: LedgerKindId | null): Promise<readonly string[]> {
  const stored = new Map((await db.kinds.toArray()).map((kind) => [kind.id as string, kind]))
  return kindsOfOffice(stored)
    .filter((kind) => kind.id !== id)
    .map(({ name }) => name)
}
