/** Faults of the plan that this campaign can not bring about yet. They are named with the table, and never counted. */
export const NOT_RUN: readonly { readonly name: string; readonly why: string }[] = [
  { name: 'mutated packages', why: 'the program has no packages yet' },
]
