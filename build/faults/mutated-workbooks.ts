import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readWorkbook } from '../../renderer/formats/read-workbook'
import type { Seeded } from '../bench/seeded'
import { SAVED_FOLDER } from '../corpus/libre-office'
import { Complaints, Endings, runsOf, type Fault } from './fault'

type Alter = (bytes: Buffer, chance: Seeded) => Uint8Array

const place = (bytes: Buffer, chance: Seeded) => chance.whole(0, bytes.length - 1)

const MUTATIONS: readonly Alter[] = [
  (bytes, chance) => {
    const at = place(bytes, chance)
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << chance.whole(0, 7)), at)
    return bytes
  },
  (bytes, chance) => bytes.fill(chance.whole(0, 255), place(bytes, chance)),
  (bytes, chance) => bytes.subarray(0, place(bytes, chance)),
  (bytes, chance) => {
    const at = place(bytes, chance)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + chance.whole(1, 64))])
  },
  (bytes, chance) => {
    const [from, to] = [place(bytes, chance), place(bytes, chance)]
    bytes.copy(bytes, to, from, from + chance.whole(1, 512))
    return bytes
  },
]

/** LibreOffice's own files. A package has checksums; an old workbook has none, and so is held against its totals by a person. */
const BOOKS = [
  { file: '各种日期.xlsx', hasChecksum: true },
  { file: '各种日期.ods', hasChecksum: true },
  { file: '各种日期.xls', hasChecksum: false },
] as const

/** No reading may take longer, whatever is in the file. */
const LONGEST_MS = 5_000

/** Puts mutated workbooks before the import's own reading. What has checksums is never read otherwise than it was written. */
export function mutatedWorkbooks(chance: Seeded): Fault {
  return {
    name: 'mutated spreadsheets (import)',
    expected: 'refused, or read as written; never another content where there is a checksum, never a hang',
    async run(extent) {
      const complaints = new Complaints()
      const figures: string[] = []
      const runs = runsOf(extent, 400, 60)
      for (const { file, hasChecksum } of BOOKS) {
        const endings = new Endings<string>()
        const good = await readFile(path.join(SAVED_FOLDER, file))
        const whole = JSON.stringify(await readWorkbook(file, new Uint8Array(good)))
        for (let run = 0; run < runs; run += 1) {
          const bytes = Buffer.from(MUTATIONS[run % MUTATIONS.length]!(Buffer.from(good), chance))
          const begun = performance.now()
          const read = await readWorkbook(file, new Uint8Array(bytes))
          if (performance.now() - begun > LONGEST_MS) complaints.say(`HANGS: ${file}`)
          const isSame = JSON.stringify(read) === whole
          // With its first bytes overwritten it may be a text file, and is shown as one.
          const isOther = read.ok && !isSame && read.value.fileType !== 'csv'
          if (hasChecksum && isOther) complaints.say(`SILENTLY DIFFERENT: ${file}`)
          endings.add(read.ok ? (isSame ? 'read as written' : 'read otherwise') : read.code)
        }
        figures.push(`${path.extname(file)} ${endings.figure}`)
      }
      return complaints.outcome(runs * BOOKS.length, `${runs} of each: ${figures.join('; ')}`)
    },
  }
}
