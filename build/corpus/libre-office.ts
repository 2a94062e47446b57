import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Shape } from './shape'
import { writeShape } from './write-shape'

export const SAVED_FOLDER = path.join(import.meta.dirname, 'saved')

type Ending = NonNullable<Shape['resaved']>[number]

/** How LibreOffice is told the format; a CSV in UTF-8 with its first sheet only. */
const FILTERS: Readonly<Record<Ending, string>> = {
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
  xls: 'xls:MS Excel 97',
  ods: 'ods:calc8',
  csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1',
}

/** The stored name of a shape that LibreOffice saved. */
export function savedName(shape: Shape, ending: Ending): string {
  return `${shape.name}.${ending}`
}

const FLAT = 'fods:OpenDocument Spreadsheet Flat XML'

/** Lets LibreOffice load a file and save it in another format. Throws where there is no LibreOffice. */
async function converted(bytes: Uint8Array, from: string, filter: string): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'duban-corpus-'))
  try {
    const source = path.join(folder, 'in', `table.${from}`)
    await mkdir(path.dirname(source))
    await writeFile(source, bytes)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    await promisify(execFile)('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, source])
    return new Uint8Array(await readFile(path.join(folder, `table.${filter.slice(0, filter.indexOf(':'))}`)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A shape as LibreOffice saves it. */
export async function saveByLibreOffice(shape: Shape, ending: Ending): Promise<Uint8Array> {
  const { bytes } = await writeShape(shape, 'xlsx')
  return converted(bytes, 'xlsx', FILTERS[ending])
}

/** A workbook that LibreOffice loaded, in which it then found other words in some cells, and saved. */
export async function editByLibreOffice(
  workbook: Uint8Array,
  edits: readonly (readonly [before: string, after: string])[],
  ending: Ending,
): Promise<Uint8Array> {
  let xml = new TextDecoder().decode(await converted(workbook, 'xlsx', FLAT))
  for (const [before, after] of edits) {
    if (!xml.includes(before)) throw new Error(`not in the workbook: ${before}`)
    xml = xml.replace(before, after)
  }
  return converted(new TextEncoder().encode(xml), 'fods', FILTERS[ending])
}
