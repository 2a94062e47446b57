/** What undo needs to know of a command: where it ends, and which command it took back. */
export interface CommandTrace {
  readonly closes: number
  readonly undoes: number | null
}

/** Commands that can be taken back, and taken-back commands that can be done again; the last of each list is next. */
export interface UndoHistory {
  readonly undoable: readonly number[]
  readonly redoable: readonly number[]
}

export const NO_HISTORY: UndoHistory = { undoable: [], redoable: [] }

/** How many commands can be taken back. */
export const UNDO_DEPTH = 500

/** The history after one more command. Undo and redo are commands too: each takes back the one that it names. */
export function withCommand(history: UndoHistory, trace: CommandTrace): UndoHistory {
  const { undoable, redoable } = history
  if (trace.undoes === null) return { undoable: [...undoable, trace.closes].slice(-UNDO_DEPTH), redoable: [] }
  if (undoable.at(-1) === trace.undoes) {
    return { undoable: undoable.slice(0, -1), redoable: [...redoable, trace.closes] }
  }
  if (redoable.at(-1) === trace.undoes) {
    return { undoable: [...undoable, trace.closes], redoable: redoable.slice(0, -1) }
  }
  return { undoable: [...undoable, trace.closes], redoable: [] }
}
