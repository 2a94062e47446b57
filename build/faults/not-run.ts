/** Faults of the plan that this campaign can not bring about yet. They are named with the table, and never counted. */
export const NOT_RUN: readonly { readonly name: string; readonly why: string }[] = [
  { name: 'USB stick pulled during a copy', why: 'needs a disk that can vanish; not built yet' },
  { name: 'clock ± 10 years', why: 'not built yet' },
  { name: 'migration failing at each step', why: 'there is one schema version, so nothing to migrate yet' },
  { name: 'mutated packages', why: 'the program has no packages yet' },
]
