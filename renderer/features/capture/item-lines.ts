import type { ReviewItem } from '@shared/capture/review-items'

/** A line of the list: the section that the items below it stand in, or an item. */
export type ItemLine =
  | {
      readonly kind: 'section'
      readonly key: string
      readonly path: readonly string[]
      /** Its headings become targets above those of the section. */
      readonly isGroup: boolean
    }
  | { readonly kind: 'item'; readonly key: string; readonly item: ReviewItem }

/** The items in their order, under the names of their sections where they are grouped. */
export function itemLines(
  items: readonly ReviewItem[],
  isGrouped: boolean,
  groups: ReadonlySet<string>,
): readonly ItemLine[] {
  const lines: ItemLine[] = []
  let before = ''
  const isGroup = (path: readonly string[]) => path.some((_, depth) => groups.has(path.slice(0, depth + 1).join('\n')))
  for (const item of items) {
    const { section } = item.proposal
    const name = section.join('\n')
    if (isGrouped && name !== before && name !== '')
      lines.push({ kind: 'section', key: `section ${item.key}`, path: section, isGroup: isGroup(section) })
    if (name !== '') before = name
    lines.push({ kind: 'item', key: item.key, item })
  }
  return lines
}
