/** A tag or a piece of text. Comments, instructions and CDATA are told apart by their first characters. */
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const ENTITY = /&(?:#(\d+)|#x([\da-f]+)|(lt|gt|quot|apos|amp));/gi
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
const LAST_CODE_POINT = 0x10ffff

export type Attributes = ReadonlyMap<string, string>

export interface XmlHandlers {
  readonly open: (name: string, attributes: Attributes) => void
  /** Comes after `open` for an empty element as well. */
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

function plain(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(ENTITY, (_, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? ''
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : ''
  })
}

function attributesOf(text: string): Attributes {
  const found = new Map<string, string>()
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) found.set(name ?? '', plain(double ?? single ?? ''))
  return found
}

/** Walks a part of a package that has passed the guard, which refuses document types: no entity but the five is known. */
export function walkXml(xml: string, { open, close, text }: XmlHandlers): void {
  for (const [, section, closing, name, attributes = '', empty, words] of xml.matchAll(TOKEN)) {
    if (words !== undefined) text(plain(words))
    else if (section !== undefined) text(section)
    else if (name !== undefined) {
      if (closing !== '/') open(name, attributesOf(attributes))
      if (closing === '/' || empty === '/') close(name)
    }
  }
}
