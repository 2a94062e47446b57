import type { MigrationStep } from './step'

/** Targets and notes can carry files. */
export const step2: MigrationStep = {
  to: 2,
  rows: {
    targets: (row) => ({ ...row, attachments: [] }),
    notes: (row) => ({ ...row, attachments: [] }),
  },
}
