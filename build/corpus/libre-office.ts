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

/** Lets LibreOffice open a shape and save it in another format. Throws where there is no LibreOffice. */
export async function saveByLibreOffice(shape: Shape, ending: Ending): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'duban-corpus-'))
  try {
    const { bytes } = await writeShape(shape, 'xlsx')
    const source = path.join(folder, 'in', 'table.xlsx')
    await mkdir(path.dirname(source))
    await writeFile(source, bytes)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    await promisify(execFile)('soffice', [
      profile,
      '--headless',
      '--convert-to',
      FILTERS[ending],
      '--outdir',
      folder,
      source,
    ])
    return new Uint8Array(await readFile(path.join(folder, `table.${ending}`)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
