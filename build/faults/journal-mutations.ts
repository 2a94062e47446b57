import { createHash } from 'node:crypto'
import type { Seeded } from '../bench/seeded'
import { HEAD_FILE, linesOf, type Files, type WrittenJournal } from './main-journal'

export interface Mutation {
  readonly name: string
  /** The files after the harm; those that are not named stay as they were. */
  readonly apply: (written: WrittenJournal, foreign: WrittenJournal, chance: Seeded) => Files
}

const segmentsOf = (files: Files) => [...files.keys()].filter((name) => name !== HEAD_FILE)

/** Harm to the bytes of one segment. */
function toBytes(name: string, alter: (bytes: Buffer, chance: Seeded) => Uint8Array): Mutation {
  return {
    name,
    apply({ files }, _foreign, chance) {
      const segment = chance.oneOf(segmentsOf(files))
      return new Map([...files, [segment, Buffer.from(alter(Buffer.from(files.get(segment)!), chance))]])
    },
  }
}

/** Harm to the list of records; the lines are laid down in one segment or in those they came from. */
function toLines(name: string, alter: (lines: Buffer[], foreign: readonly Buffer[], chance: Seeded) => void): Mutation {
  return {
    name,
    apply({ files }, foreign, chance) {
      const lines = [...linesOf(files)]
      alter(lines, linesOf(foreign.files), chance)
      const [first = ''] = segmentsOf(files)
      const kept = [...files].filter(([file]) => file === HEAD_FILE)
      return new Map([...kept, [first, Buffer.concat(lines)]])
    },
  }
}

const anyOf = (lines: readonly unknown[], chance: Seeded) => chance.whole(0, lines.length - 1)
const place = (bytes: Buffer, chance: Seeded) => chance.whole(0, bytes.length - 1)

/** The line with other content, and with a hash that fits this content alone. */
function resealed(line: Buffer, alter: (body: string) => string): Buffer {
  const { body } = JSON.parse(line.toString('utf8')) as { readonly body: object }
  const text = alter(JSON.stringify(body))
  const hash = createHash('sha256').update('0'.repeat(64)).update(text).digest('hex')
  return Buffer.from(`{"hash":"${hash}","body":${text}}\n`)
}

export const MUTATIONS: readonly Mutation[] = [
  toBytes('a bit turned over', (bytes, chance) => {
    const at = place(bytes, chance)
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << chance.whole(0, 7)), at)
    return bytes
  }),
  toBytes('a byte put in place of another', (bytes, chance) => {
    bytes.writeUInt8(chance.whole(0, 255), place(bytes, chance))
    return bytes
  }),
  toBytes('bytes taken out', (bytes, chance) => {
    const at = place(bytes, chance)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + chance.whole(1, 40))])
  }),
  toBytes('bytes put in', (bytes, chance) => {
    const at = place(bytes, chance)
    const added = Buffer.from(Array.from({ length: chance.whole(1, 40) }, () => chance.whole(0, 255)))
    return Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at)])
  }),
  toBytes('a run of zeros', (bytes, chance) => {
    const at = place(bytes, chance)
    return bytes.fill(0, at, Math.min(bytes.length, at + chance.whole(1, 512)))
  }),
  toBytes('a line end put in', (bytes, chance) => {
    const at = place(bytes, chance)
    return Buffer.concat([bytes.subarray(0, at), Buffer.from('\n'), bytes.subarray(at)])
  }),
  toBytes('line ends of Windows', (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1')),
  toBytes('a segment cut', (bytes, chance) => bytes.subarray(0, place(bytes, chance))),
  toBytes('a number raised', (bytes, chance) => {
    const text = bytes.toString('utf8')
    const wanted = chance.oneOf(['seq', 'closes', 'epoch'])
    const found = [...text.matchAll(new RegExp(`"${wanted}":(\\d+)`, 'g'))]
    const hit = chance.oneOf(found)
    const changed = `"${wanted}":${Number(hit[1]) + chance.whole(1, 3)}`
    return Buffer.from(text.slice(0, hit.index) + changed + text.slice(hit.index + hit[0].length))
  }),
  toLines('two records changed places', (lines, _foreign, chance) => {
    const [one, other] = [anyOf(lines, chance), anyOf(lines, chance)]
    ;[lines[one], lines[other]] = [lines[other]!, lines[one]!]
  }),
  toLines('a record twice', (lines, _foreign, chance) => {
    const at = anyOf(lines, chance)
    lines.splice(at, 0, lines[at]!)
  }),
  toLines('an old record at the end', (lines, _foreign, chance) => void lines.push(lines[anyOf(lines, chance)]!)),
  toLines('records left out', (lines, _foreign, chance) => void lines.splice(anyOf(lines, chance), chance.whole(1, 5))),
  toLines('a record of another journal', (lines, foreign, chance) => {
    const at = anyOf(lines, chance)
    lines[at] = foreign[at] ?? foreign[0]!
  }),
  toLines('the end of another journal', (lines, foreign, chance) => {
    const at = anyOf(lines, chance)
    lines.splice(at, lines.length, ...foreign.slice(at))
  }),
  toLines('another content with a hash of its own', (lines, _foreign, chance) => {
    const at = anyOf(lines, chance)
    lines[at] = resealed(lines[at]!, (body) => body.replace('张三', '李四'))
  }),
  toLines('a member twice in a record', (lines, _foreign, chance) => {
    const at = anyOf(lines, chance)
    lines[at] = Buffer.from(lines[at]!.toString('utf8').replace('"body":', '"body":{},"body":'))
  }),
  {
    name: 'a segment missing',
    apply({ files }, _foreign, chance) {
      const missing = chance.oneOf(segmentsOf(files))
      return new Map([...files].filter(([name]) => name !== missing))
    },
  },
  {
    name: 'two segments changed places',
    apply({ files }, _foreign, chance) {
      const [one, other] = [chance.oneOf(segmentsOf(files)), chance.oneOf(segmentsOf(files))]
      return new Map([...files, [one, files.get(other)!], [other, files.get(one)!]])
    },
  },
  {
    name: 'a segment of another journal',
    apply({ files }, foreign, chance) {
      const segment = chance.oneOf(segmentsOf(files))
      return new Map([...files, [segment, foreign.files.get(segment) ?? Buffer.alloc(0)]])
    },
  },
]
