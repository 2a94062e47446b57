import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { tableNames, type Dataset } from '../domain/change'

/** JSON with the keys of every object in order, so that equal rows have equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/** One hash over all rows, whatever order they or their keys came in. Equal hashes mean equal data. */
export function datasetHash(dataset: Dataset): string {
  const hash = sha256.create()
  for (const name of tableNames) {
    const rows = [...dataset[name]].toSorted((a, b) => (a.id < b.id ? -1 : 1))
    for (const row of rows) hash.update(utf8ToBytes(`${name} ${canonicalJson(row)}\n`))
  }
  return bytesToHex(hash.digest())
}
