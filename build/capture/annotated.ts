import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** A document with the day it is read on, and where it lies. */
export interface Source {
  readonly file: string
  readonly on: string
}

/** The project's own annotated documents. */
export const ANNOTATED = path.resolve(import.meta.dirname, '../../shared/capture/annotated')

/** The documents that `sources.tsv` of a folder lists: the file in its first column, the day in its fifth. */
export async function sourcesIn(folder: string): Promise<readonly Source[]> {
  const rows = (await readFile(path.join(folder, 'sources.tsv'), 'utf8')).split('\n').map((row) => row.split('\t'))
  return rows.map(([file = '', , , , on = '']) => ({ file, on })).filter(({ file }) => /^\d\d-/.test(file))
}
