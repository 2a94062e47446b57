import type { MigrationStep, PlainRow } from './step'

/** Events of the loop and slips have tables of their own, which begin empty; columns can be required. */
export const step4: MigrationStep = {
  to: 4,
  rows: {
    settings: (row) => ({ ...row, role: 'supervising', lastCircularOn: null }),
    targets: (row) => ({ ...row, acceptance: '' }),
    kinds: (row) => ({
      ...row,
      columns: (row['columns'] as readonly PlainRow[]).map((column) => ({ ...column, isRequired: false })),
    }),
  },
}
