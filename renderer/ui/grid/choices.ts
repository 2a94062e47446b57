import type { GridColumn, GridRow } from './grid-types'

export function choicesOf<R extends GridRow>(column: GridColumn<R>, row: R): readonly string[] {
  if (column.kind !== 'choice' || !column.choices) return []
  return typeof column.choices === 'function' ? column.choices(row) : column.choices
}

/** Choices that contain what was typed; those that begin with it come first. */
export function matchingChoices(choices: readonly string[], typed: string): readonly string[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return choices
  const hits = choices.filter((choice) => choice.toLowerCase().includes(wanted))
  const isFirst = (choice: string) => choice.toLowerCase().startsWith(wanted)
  return [...hits.filter(isFirst), ...hits.filter((choice) => !isFirst(choice))]
}
