import { escapeXml, unescapeXml, type XmlCell, type XmlRow } from './sheet-xml'

/** What {{标题}} and the like stand for in a template, by the word between the braces. */
export type TemplateWords = Readonly<Record<string, string>>

const PLACEHOLDER = /\{\{\s*([^{}]{1,20}?)\s*\}\}/g

/** The words between braces in a text, in their order. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].flatMap(([, word]) => (word === undefined ? [] : [word]))
}

/** The text with what is known put in; what nobody knows stays as it is, for a person to see. */
export function withWords(text: string, words: TemplateWords): string {
  return text.replaceAll(PLACEHOLDER, (whole, word: string) =>
    Object.hasOwn(words, word) ? (words[word] ?? whole) : whole,
  )
}

/** Texts that many cells of a workbook share, as they are written. */
export function sharedTexts(xml: string): readonly string[] {
  return [...xml.matchAll(/<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g)].map(([, inner = '']) => inner)
}

const RUN_TEXT = /(<t\b[^>]*>)([\s\S]*?)(<\/t>)/g

function plainText(inner: string): string {
  return [...inner.replaceAll(/<rPh\b[\s\S]*?<\/rPh>/g, '').matchAll(RUN_TEXT)]
    .map(([, , text = '']) => unescapeXml(text))
    .join('')
}

/** A text's markup with words put in, runs kept; where a placeholder is split over runs, as plain text. */
function filledText(inner: string, words: TemplateWords): string {
  const plain = withWords(plainText(inner), words)
  const kept = inner.replaceAll(
    RUN_TEXT,
    (_, head: string, text: string, end: string) => `${head}${escapeXml(withWords(unescapeXml(text), words))}${end}`,
  )
  return plainText(kept) === plain ? kept : `<t xml:space="preserve">${escapeXml(plain)}</t>`
}

/** A cell with its placeholders filled; the text it shared with others becomes its own. */
function filledCell(cell: XmlCell, texts: readonly string[], words: TemplateWords): XmlCell {
  const isShared = cell.type === 's'
  if (!isShared && cell.type !== 'inlineStr') return cell
  const inner = isShared
    ? (texts[Number(/<v>(\d+)<\/v>/.exec(cell.content)?.[1] ?? '-1')] ?? '')
    : (/<is>([\s\S]*)<\/is>/.exec(cell.content)?.[1] ?? '')
  if (!plainText(inner).includes('{{')) return cell
  return { ...cell, type: 'inlineStr', content: `<is>${filledText(inner, words)}</is>` }
}

export function filledRow(row: XmlRow, texts: readonly string[], words: TemplateWords): XmlRow {
  return { ...row, cells: row.cells.map((cell) => filledCell(cell, texts, words)) }
}
