import type { MigrationStep } from './step'

/** Source documents have a table of their own, which begins empty; targets and notes may name sentences of them. */
export const step7: MigrationStep = { to: 7, rows: {} }
