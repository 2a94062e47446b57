import { gunzipSync, gzipSync } from 'node:zlib'
import { SEAL_BYTES } from '../../electron/backups/seal-member'
import type { Seeded } from '../bench/seeded'

/** What becomes of a backup's bytes; `other` is another good backup. */
export type Alter = (bytes: Buffer, other: Buffer, chance: Seeded) => Uint8Array

const place = (bytes: Buffer, chance: Seeded) => chance.whole(0, bytes.length - 1)

/** Packs lines that were altered, and puts the old seal behind them: what an editor of such files would get. */
const repacked =
  (alter: (lines: string[], chance: Seeded) => string[]): Alter =>
  (bytes, _other, chance) => {
    const lines = gunzipSync(bytes).toString('utf8').split('\n')
    return Buffer.concat([gzipSync(alter(lines, chance).join('\n'), { level: 1 }), bytes.subarray(-SEAL_BYTES)])
  }

export const BACKUP_MUTATIONS: readonly (readonly [string, Alter])[] = [
  [
    'a bit turned over',
    (bytes, _other, chance) => {
      const at = place(bytes, chance)
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << chance.whole(0, 7)), at)
      return bytes
    },
  ],
  [
    'a bit of the first or last 100 bytes turned over',
    (bytes, _other, chance) => {
      const from = chance.whole(0, 99)
      const at = chance.share() < 0.5 ? from : bytes.length - 1 - from
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << chance.whole(0, 7)), at)
      return bytes
    },
  ],
  ['cut off', (bytes, _other, chance) => bytes.subarray(0, place(bytes, chance))],
  ['beginning missing', (bytes, _other, chance) => bytes.subarray(chance.whole(1, bytes.length - 1))],
  [
    'bytes taken out',
    (bytes, _other, chance) => {
      const at = place(bytes, chance)
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + chance.whole(1, 64))])
    },
  ],
  [
    'bytes put in',
    (bytes, _other, chance) => {
      const at = place(bytes, chance)
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.alloc(chance.whole(1, 64), chance.whole(0, 255)),
        bytes.subarray(at),
      ])
    },
  ],
  [
    'a run of zeros',
    (bytes, _other, chance) => {
      const at = place(bytes, chance)
      return bytes.fill(0, at, Math.min(bytes.length, at + 512))
    },
  ],
  ['rubbish behind it', (bytes) => Buffer.concat([bytes, Buffer.alloc(100, 7)])],
  ['twice in one file', (bytes) => Buffer.concat([bytes, bytes])],
  [
    'two blocks changed places',
    (bytes) => {
      const half = Math.floor(bytes.length / 2)
      return Buffer.concat([bytes.subarray(half), bytes.subarray(0, half)])
    },
  ],
  [
    'front of one, back of another',
    (bytes, other, chance) =>
      Buffer.concat([bytes.subarray(0, place(bytes, chance)), other.subarray(place(other, chance))]),
  ],
  ['seal of another', (bytes, other) => Buffer.concat([bytes.subarray(0, -SEAL_BYTES), other.subarray(-SEAL_BYTES)])],
  ['without its seal', (bytes) => bytes.subarray(0, -SEAL_BYTES)],
  ['unpacked', (bytes) => gunzipSync(bytes)],
  ['packed anew', repacked((lines) => lines)],
  ['a row left out', repacked((lines, chance) => lines.toSpliced(chance.whole(1, lines.length - 3), 1))],
  ['a row altered', repacked((lines) => lines.map((line) => line.replace('万元', '亿元')))],
  ['a row twice', repacked((lines) => [...lines.slice(0, 2), lines[1] ?? '', ...lines.slice(2)])],
  [
    'another count in its head',
    repacked(([head = '', ...rows]) => [head.replace(/"notes":\d+/, '"notes":1'), ...rows]),
  ],
  ['emptied', () => Buffer.alloc(0)],
]
