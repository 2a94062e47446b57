import { tableNames, type Change, type Row } from '@shared/domain/change'
import { takeBack } from '@shared/domain/take-back'
import { canonicalJson } from '@shared/log/canonical'
import { bodyOf, type LogBody } from '@shared/log/record'
import { UNDO_DEPTH } from '@shared/log/undo-history'
import { fail, ok } from '@shared/result'
import { storeHeadOf, type DubanDatabase } from '../db/database'
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

/**
 * Why nothing can be taken back: a new store, as many steps as are remembered, or the beginning of an epoch, whose
 * earlier data lies in another database: then with what was done (`restore-backup` …) and when.
 */
async function nothingBefore({ db }: CommandScope) {
  const { epoch, seq } = await storeHeadOf(db)
  const opening = await openingOf(db, epoch)
  if (!opening || seq - opening.seq > UNDO_DEPTH) return fail('nothing-to-undo')
  return fail('undo-stops-at-epoch', { at: opening.at, command: opening.command })
}

/** The record that opened an epoch after the first; it is kept with the rows of its epoch. */
async function openingOf(db: DubanDatabase, epoch: number): Promise<LogBody | null> {
  if (epoch === 1) return null
  const first = await db.log
    .orderBy('seq')
    .filter((record) => record.epoch === epoch)
    .first()
  const body = first ? bodyOf(first) : null
  return body?.basis == null ? null : body
}

/** Takes the last command back, whatever it was: an edit, a note, or a whole import. */
export const undo = () =>
  runCommand('undo', async (scope) => {
    const closes = (await storeHeadOf(scope.db)).history.undoable.at(-1)
    return closes === undefined ? nothingBefore(scope) : takeBackCommand(scope, closes)
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
