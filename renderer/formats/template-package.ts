import { unzipSync, zipSync, type Zippable } from 'fflate'
import { fail, ok, type Result } from '@shared/result'
import { movedFormula, type RowMove } from './sheet-references'
import { attribute, escapeXml, unescapeXml } from './sheet-xml'

const WORKBOOK = 'xl/workbook.xml'
const WORKBOOK_RELATIONS = 'xl/_rels/workbook.xml.rels'
const CONTENT_TYPES = '[Content_Types].xml'
const CALC_CHAIN = 'xl/calcChain.xml'
const PACKED = /\.(png|jpe?g|gif|emf|wmf)$/i
/** The same for every file, so that equal ledgers make equal files. */
const STAMP = new Date(2000, 0, 1)

/** The parts of a workbook: what is not asked for stays byte for byte as it is. */
export class TemplatePackage {
  readonly #parts: Map<string, Uint8Array>

  /** Of bytes that passed the guard. */
  constructor(bytes: Uint8Array) {
    this.#parts = new Map(Object.entries(unzipSync(bytes)))
  }

  names(): readonly string[] {
    return [...this.#parts.keys()]
  }

  text(name: string): string {
    const part = this.#parts.get(name)
    return part ? new TextDecoder().decode(part) : ''
  }

  has(name: string): boolean {
    return this.#parts.has(name)
  }

  put(name: string, text: string): void {
    this.#parts.set(name, new TextEncoder().encode(text))
  }

  copy(from: string, to: string): void {
    const part = this.#parts.get(from)
    if (part) this.#parts.set(to, part)
  }

  edit(name: string, change: (text: string) => string): void {
    if (this.has(name)) this.put(name, change(this.text(name)))
  }

  /** The part of the sheet of this name. */
  sheetPart(name: string): Result<string, 'template-sheet-gone'> {
    for (const [tag] of this.text(WORKBOOK).matchAll(/<sheet\b[^>]*>/g)) {
      if (unescapeXml(attribute(tag.slice('<sheet'.length), 'name') ?? '') !== name) continue
      const target = this.relationsOf(WORKBOOK).get(/\br:id="([^"]*)"/.exec(tag)?.[1] ?? '')
      if (target !== undefined && this.has(target)) return ok(target)
    }
    return fail('template-sheet-gone', { sheet: name })
  }

  /** Parts that a part names, by the ids of their relations. */
  relationsOf(part: string): ReadonlyMap<string, string> {
    const folder = part.slice(0, part.lastIndexOf('/') + 1)
    const found = new Map<string, string>()
    for (const [, tag = ''] of this.text(relationsPart(part)).matchAll(/<Relationship\b([^>]*)>/g)) {
      const [id, target] = [attribute(tag, 'Id'), attribute(tag, 'Target')]
      if (id !== null && target !== null && attribute(tag, 'TargetMode') !== 'External')
        found.set(id, placeOf(folder, target))
    }
    return found
  }

  uses1904(): boolean {
    return /<workbookPr\b[^>]*\bdate1904="(1|true)"/.test(this.text(WORKBOOK))
  }

  /** Names, charts and other sheets that refer to the sheet go along with its rows. */
  followRows(sheet: string, part: string, move: RowMove): void {
    const follow = (text: string) => escapeXml(movedFormula(unescapeXml(text), sheet, false, move))
    this.edit(WORKBOOK, (xml) =>
      xml.replaceAll(
        /(<definedName\b[^>]*>)([^<]*)(<\/definedName>)/g,
        (_, head: string, text: string, end: string) => `${head}${follow(text)}${end}`,
      ),
    )
    for (const name of this.names()) {
      const isOtherSheet = /^xl\/worksheets\/[^/]+\.xml$/.test(name) && name !== part
      if (!isOtherSheet && !/^xl\/charts\/[^/]+\.xml$/.test(name)) continue
      this.edit(name, (xml) =>
        xml.replaceAll(
          /(<(?:c:)?f\b[^>]*>)([^<]*)(<\/(?:c:)?f>)/g,
          (_, head: string, text: string, end: string) => `${head}${follow(text)}${end}`,
        ),
      )
    }
  }

  /** Formulas are reckoned when the file is opened: their results of before are not those of the new lines. */
  reckonOnOpening(): void {
    this.#parts.delete(CALC_CHAIN)
    this.edit(CONTENT_TYPES, (xml) => xml.replace(/<Override\b[^>]*\/xl\/calcChain\.xml"[^>]*\/>/, ''))
    this.edit(WORKBOOK_RELATIONS, (xml) => xml.replace(/<Relationship\b[^>]*calcChain\.xml"[^>]*\/>/, ''))
    this.edit(WORKBOOK, (xml) => {
      if (/<calcPr\b/.test(xml))
        return xml.replace(
          /<calcPr\b([^>]*?)\/?>/,
          (_, head: string) => `<calcPr${head.replace(/\s+fullCalcOnLoad="[^"]*"/, '').trimEnd()} fullCalcOnLoad="1"/>`,
        )
      const after = ['</definedNames>', '</externalReferences>', '</sheets>'].find((tag) => xml.includes(tag))
      return after === undefined ? xml : xml.replace(after, `${after}<calcPr fullCalcOnLoad="1"/>`)
    })
  }

  bytes(): Uint8Array {
    const files: Zippable = {}
    for (const [name, part] of this.#parts) files[name] = PACKED.test(name) ? [part, { level: 0 }] : part
    return zipSync(files, { level: 6, mtime: STAMP })
  }
}

export function relationsPart(part: string): string {
  const at = part.lastIndexOf('/') + 1
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`
}

function placeOf(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = folder.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
