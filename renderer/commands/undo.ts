import { bodyOf, type LogBody } from '@shared/log/record'
import { UNDO_DEPTH, type UndoHistory } from '@shared/log/undo-history'
import { fail, type Failure } from '@shared/result'
import { storeHeadOf, type DubanDatabase } from '../db/database'
import { liveStore } from '../db/live-store'
import { runCommand, runLarge, type CommandScope } from '../db/run-command'
import { takeBackCommand, type TakeBackRefusal } from '../db/take-back-command'

/** Records of a command that is taken back in the window; a larger one is taken back in a worker. */
const SMALL_RECORDS = 5

async function isLarge(closes: number): Promise<boolean> {
  return (await liveStore().db.log.where('closes').equals(closes).count()) > SMALL_RECORDS
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
export const undo = () => takeBackLast('undo', 'undoable', nothingBefore)

/** Does the last undone command again. */
export const redo = () => takeBackLast('redo', 'redoable', () => fail('nothing-to-redo'))

async function takeBackLast<C extends string>(
  command: 'undo' | 'redo',
  list: keyof UndoHistory,
  nothing: (scope: CommandScope) => Promise<Failure<C>> | Failure<C>,
) {
  const last = liveStore().history.read()[list].at(-1)
  if (last !== undefined && (await isLarge(last))) return runLarge(command, { kind: 'take-back', closes: last }, null)
  return runCommand<C | TakeBackRefusal>(command, async (scope) => {
    const closes = (await storeHeadOf(scope.db)).history[list].at(-1)
    return closes === undefined ? nothing(scope) : takeBackCommand(scope.db, closes)
  })
}

/**
 * Takes one certain command back, for a message that offers it: commands done since then stay, and it is refused when
 * one of them changed the same rows.
 */
export async function undoCommand(closes: number) {
  if (await isLarge(closes)) return runLarge('undo', { kind: 'take-back', closes }, null)
  return runCommand('undo', (scope) => takeBackCommand(scope.db, closes))
}
