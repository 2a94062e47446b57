import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { findLibreOffice } from '../bench/libre-office'
import { pngOf, type Raster } from '../examples/png'
import { runChild } from '../run/child'

const DOTS_AN_INCH = '80'
const GAP = 16
const GREY = 160

/** Whether workbooks can be drawn here: LibreOffice makes pages of them, poppler pictures of the pages. */
export function canDrawSheets(): boolean {
  return findLibreOffice() !== null && spawnSync('pdftoppm', ['-v']).status === 0
}

/** The first page of a workbook as it would be printed. */
async function firstPage(file: string, folder: string): Promise<Raster> {
  const program = findLibreOffice() ?? 'soffice'
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'libre-office')).href}`
  const { code, output } = await runChild(program, [
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    file,
  ])
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${output}`)
  const base = path.join(folder, path.basename(file).replace(/\.[^.]*$/, ''))
  const drawn = await runChild('pdftoppm', [
    '-r',
    DOTS_AN_INCH,
    '-f',
    '1',
    '-l',
    '1',
    '-singlefile',
    `${base}.pdf`,
    base,
  ])
  if (drawn.code !== 0) throw new Error(`pdftoppm ended with ${drawn.code}: ${drawn.output}`)
  return rasterOf(await readFile(`${base}.ppm`))
}

/** A portable pixmap: P6, width, height, the largest value, then the points. */
function rasterOf(bytes: Buffer): Raster {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'))
  if (!head) throw new Error('not a pixmap')
  return { width: Number(head[1]), height: Number(head[2]), rgb: new Uint8Array(bytes.subarray(head[0].length)) }
}

function beside(left: Raster, right: Raster): Raster {
  const [width, height] = [left.width + GAP + right.width, Math.max(left.height, right.height)]
  const rgb = new Uint8Array(width * height * 3).fill(GREY)
  const put = (picture: Raster, at: number) => {
    for (let y = 0; y < picture.height; y += 1)
      rgb.set(picture.rgb.subarray(y * picture.width * 3, (y + 1) * picture.width * 3), (y * width + at) * 3)
  }
  put(left, 0)
  put(right, left.width + GAP)
  return { width, height, rgb }
}

/** One picture of a workbook's first page, or of two side by side. */
export async function drawSheets(files: readonly [string, string?], picture: string, folder: string): Promise<void> {
  const [first, second] = files
  const left = await firstPage(first, folder)
  await writeFile(picture, pngOf(second === undefined ? left : beside(left, await firstPage(second, folder))))
}
