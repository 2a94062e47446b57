import { tableNames, type Change, type Row } from '@shared/domain/change'
import { takeBack } from '@shared/domain/take-back'
import { canonicalJson } from '@shared/log/canonical'
import { bodyOf } from '@shared/log/record'
import { fail, ok } from '@shared/result'
import { storeHeadOf } from '../db/database'
import { tableOf } from '../db/entered-tables'
import { runCommand, type CommandScope } from '../db/run-command'

const isSame = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b)

async function takeBackCommand({ db }: CommandScope, closes: number) {
  const records = await db.log.where('closes').equals(closes).sortBy('seq')
  if (records.length === 0) return fail('log-gap')
  const changes = records.flatMap((record) => bodyOf(record).changes)
  const now = new Map<string, Row>()
  for (const name of tableNames) {
    const ids = [...new Set(changes.filter(({ table }) => table === name).map(({ id }) => id))]
    for (const row of await tableOf(db, name).bulkGet(ids)) if (row) now.set(`${name} ${row.id}`, row)
  }
  const current = (change: Change) => now.get(`${change.table} ${change.id}`) ?? null
  const back = takeBack(changes, current, isSame)
  return back.ok ? ok({ changes: back.value, undoes: closes }) : back
}

/** Takes the last command back, whatever it was: an edit, a note, or a whole import. */
export const undo = () =>
  runCommand('undo', async (scope) => {
    const closes = (await storeHeadOf(scope.db)).history.undoable.at(-1)
    return closes === undefined ? fail('nothing-to-undo') : takeBackCommand(scope, closes)
  })

/**
 * Takes one certain command back, for a message that offers it: commands done since then stay, and it is refused when
 * one of them changed the same rows.
 */
export const undoCommand = (closes: number) => runCommand('undo', (scope) => takeBackCommand(scope, closes))

/** Does the last undone command again. */
export const redo = () =>
  runCommand('redo', async (scope) => {
    const closes = (await storeHeadOf(scope.db)).history.redoable.at(-1)
    return closes === undefined ? fail('nothing-to-redo') : takeBackCommand(scope, closes)
  })
