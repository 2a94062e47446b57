/** A row of whatever version: plain data, checked by the schemas of today only after the last step. */
export type PlainRow = Readonly<Record<string, unknown>>

/**
 * Raises rows from version `to - 1` to version `to`, each by itself. Working on single rows is what lets the same step
 * serve a database, a backup, a package and a change in the log: all of them hold rows, and only some hold all rows.
 * Tables without an entry keep their rows as they are. A step may throw; then nothing of its dataset is used.
 */
export interface MigrationStep {
  readonly to: number
  readonly rows: Readonly<Record<string, (row: PlainRow) => PlainRow>>
}
