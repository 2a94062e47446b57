import { describe, expect, it } from 'vitest'
import { NO_HISTORY, withCommand, type CommandTrace } from './undo-history'

const did = (closes: number, undoes: number | null = null): CommandTrace => ({ closes, undoes })
const historyOf = (traces: readonly CommandTrace[]) => traces.reduce(withCommand, NO_HISTORY)

describe('undo history', () => {
  it('offers the last command first', () => {
    expect(historyOf([did(1), did(2)])).toEqual({ undoable: [1, 2], redoable: [] })
  })
  it('moves an undone command to the other side, named by the undo', () => {
    expect(historyOf([did(1), did(2), did(3, 2)])).toEqual({ undoable: [1], redoable: [3] })
  })
  it('brings it back by a redo, which can be undone again', () => {
    expect(historyOf([did(1), did(2), did(3, 2), did(4, 3)])).toEqual({ undoable: [1, 4], redoable: [] })
  })
  it('forgets what could be redone when something new is done', () => {
    expect(historyOf([did(1), did(2, 1), did(3)])).toEqual({ undoable: [3], redoable: [] })
  })
  it('undoes several in a row and redoes them in order', () => {
    expect(historyOf([did(1), did(2), did(3, 2), did(4, 1)])).toEqual({ undoable: [], redoable: [3, 4] })
    expect(historyOf([did(1), did(2), did(3, 2), did(4, 1), did(5, 4)])).toEqual({ undoable: [5], redoable: [3] })
  })
})
