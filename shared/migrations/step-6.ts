import type { MigrationStep } from './step'

/** The office keeps workbooks of its own that exports are filled into, and other names of units; there were none before. */
export const step6: MigrationStep = {
  to: 6,
  rows: { settings: (row) => ({ ...row, templates: [], nameAliases: {} }) },
}
