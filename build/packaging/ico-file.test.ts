import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { writeIco } from './ico-file'
import { PROJECT_ROOT } from '../run/project-root'

it('puts every picture where the directory says it is', () => {
  const small = { size: 16, png: Uint8Array.of(1, 2, 3) }
  const large = { size: 256, png: Uint8Array.of(9, 8) }
  const file = Buffer.from(writeIco([small, large]))
  expect([file.readUInt16LE(0), file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([0, 1, 2])
  expect([file[6], file[22]]).toEqual([16, 0])
  const pictureAt = (entry: number) => {
    const [length, at] = [file.readUInt32LE(entry + 8), file.readUInt32LE(entry + 12)]
    return [...file.subarray(at, at + length)]
  }
  expect([pictureAt(6), pictureAt(22)]).toEqual([
    [1, 2, 3],
    [9, 8],
  ])
})

it('refuses a picture that is too large for the format', () => {
  expect(() => writeIco([{ size: 512, png: new Uint8Array() }])).toThrow('512')
})

it('the committed icon holds the sizes that Windows asks for', () => {
  const file = readFileSync(`${PROJECT_ROOT}/build/icon.ico`)
  const sizes = Array.from({ length: file.readUInt16LE(4) }, (_, index) => file[6 + 16 * index] || 256)
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256])
})
