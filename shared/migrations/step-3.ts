import type { MigrationStep } from './step'

/** The rules by which every light was given until offices could change them. */
const FIRST_RULES = [
  { when: 'completed', light: 'grey' },
  { when: 'overdue', light: 'red' },
  { when: 'unreported', light: 'white' },
  { when: 'unclear', light: 'white' },
  { when: 'ceiling-exceeded', light: 'red' },
  { when: 'gap-at-most', points: '-30', light: 'red' },
  { when: 'rank-missed-and-fallen', light: 'red' },
  { when: 'gap-at-most', points: '-10', light: 'yellow' },
  { when: 'rank-missed-or-fallen', light: 'yellow' },
  { when: 'due-within', days: 15, light: 'blue' },
  { when: 'headroom-below', share: '0.05', light: 'blue' },
  { when: 'otherwise', light: 'green' },
]

/** The office has rules of its own for the lights. */
export const step3: MigrationStep = {
  to: 3,
  rows: { settings: (row) => ({ ...row, lightRules: { version: 1, rules: FIRST_RULES } }) },
}
