import type { MigrationStep } from './step'

/** What every unit's score was made of until offices could change it. */
const FIRST_SCORING = {
  base: '80',
  points: {
    'completed-as-lead': '2',
    'completed-as-co-unit': '1',
    'completed-early': '0.5',
    'late-as-lead': '-2.5',
    'late-as-co-unit': '-1',
    'report-missing': '-0.5',
    'report-late': '-0.1',
    returned: '-0.5',
  },
}

/** League tables have a table of their own, which begins empty; what units earn is settled by the office. */
export const step5: MigrationStep = {
  to: 5,
  rows: { settings: (row) => ({ ...row, scoring: FIRST_SCORING }) },
}
