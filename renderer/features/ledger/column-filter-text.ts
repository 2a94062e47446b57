import type { Messages } from '../../ui/messages/messages'
import type { ColumnFilter } from './column-filter'
import type { ShownColumn } from './shown-column'

type Words = Messages['table']

/** So many values are named in a chip; of more, the first and how many. */
const NAMED = 2
const SHOWN = 16

/** A column's filter in words, for its chip: 县发改局、县住建局; 除办结; 10～20; 本月. */
export function columnFilterText(filter: ColumnFilter, { kind }: ShownColumn, words: Words): string {
  const { only, without, pick } = filter
  const parts = [
    ...(only ? [named(only, words)] : []),
    ...(without ? [words.without(named(without, words))] : []),
    ...(pick ? [words.picks[pick]] : []),
    ...(pick ? [] : rangeText(filter, kind, words)),
  ]
  return parts.join(words.and)
}

function rangeText({ from, to }: ColumnFilter, kind: ShownColumn['kind'], words: Words): readonly string[] {
  if (from !== undefined && to !== undefined) return [words.between(from, to)]
  if (from !== undefined) return [kind === 'day' ? words.since(from) : words.atLeast(from)]
  return to === undefined ? [] : [kind === 'day' ? words.until(to) : words.atMost(to)]
}

function named(texts: readonly string[], words: Words): string {
  const shown = texts.map((text) =>
    text === '' ? words.blank : text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text,
  )
  return shown.length > NAMED ? words.several(shown[0] ?? '', shown.length) : shown.join(words.join)
}
