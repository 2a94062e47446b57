/** One thing that is said of a target: 牵头 县水利局. */
export interface BlockField {
  readonly key: string
  readonly text: string
}

/** A target as it is written down: its number and title, then what is said of it, in order. */
export interface Block {
  readonly code: string
  readonly title: string
  readonly fields: readonly BlockField[]
}

/**
 * Reads targets as this room's lists write them: a block each, with blank lines between. The first line is number and
 * title; every further one holds fields, a word and its content, with ` | ` between them. `{Y}` is the sample's year.
 */
export function readBlocks(text: string, year: number): readonly Block[] {
  const told = text.replaceAll('{Y}', String(year))
  return told
    .trim()
    .split(/\n\s*\n/)
    .map((block) => {
      const [head = '', ...lines] = block.split('\n').map((line) => line.trim())
      const { key: code, text: title } = splitAtSpace(head)
      return { code, title, fields: lines.flatMap((line) => line.split(' | ').map(splitAtSpace)) }
    })
}

/** `8-20 10月底 等待设备到货` is the first word and the rest. */
export function splitAtSpace(text: string): BlockField {
  const trimmed = text.trim()
  const at = trimmed.indexOf(' ')
  return at < 0 ? { key: trimmed, text: '' } : { key: trimmed.slice(0, at), text: trimmed.slice(at + 1).trim() }
}

export function textOf({ fields }: Block, key: string): string {
  return fields.find((field) => field.key === key)?.text ?? ''
}

export function textsOf({ fields }: Block, key: string): readonly string[] {
  return fields.filter((field) => field.key === key).map(({ text }) => text)
}
