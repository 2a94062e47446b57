import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { SAVED_FOLDER, savedName } from './libre-office'
import { readShape } from './read-shape'
import { EDITED, exampleLedger, planOf, ROUND_TRIP_ENDINGS } from './round-trip'
import { SHAPES } from './shapes'
import { writeShape } from './write-shape'

describe.each(SHAPES)('$name', (shape) => {
  it.each(shape.formats)('as %s is read as it stands', async (format) => {
    const { name, bytes } = await writeShape(shape, format)
    expect((await readShape(shape, name, bytes)).wrong).toEqual([])
  })
})

describe.each(SHAPES.filter(({ resaved }) => resaved))('$name, saved by LibreOffice', (shape) => {
  it.each(shape.resaved ?? [])('as %s is read as it stands', async (ending) => {
    const name = savedName(shape, ending)
    const bytes = new Uint8Array(await readFile(path.join(SAVED_FOLDER, name)))
    expect((await readShape(shape, name, bytes)).wrong).toEqual([])
  })
})

describe.each(ROUND_TRIP_ENDINGS)('our own export, edited in LibreOffice and saved by it as %s', (ending) => {
  it('changes what was edited, and keeps every target', async () => {
    const { context, targets } = await exampleLedger()
    const bytes = new Uint8Array(await readFile(path.join(SAVED_FOLDER, `往返.${ending}`)))
    const plan = await planOf(`往返.${ending}`, bytes, context)
    expect(plan.refused).toEqual([])
    expect(
      plan.updated.flatMap(({ before, differences }) =>
        differences.map((one) => [before.title, one.header, one.before, one.after]),
      ),
    ).toEqual(EDITED)
    expect(plan.updated.every(({ matchedBy }) => matchedBy === 'id')).toBe(true)
    expect([plan.created.length, plan.missing.length, plan.counts.unchanged]).toEqual([
      0,
      0,
      targets.length - EDITED.length,
    ])
  })
})

it('a reading that is wrong is told', async () => {
  const [shape] = SHAPES
  const { name, bytes } = await writeShape(shape!, 'csv-utf8')
  const [first, ...others] = shape!.expected
  const read = await readShape({ ...shape!, expected: [{ ...first!, due: '2026-10-30' }, ...others] }, name, bytes)
  expect(read).toMatchObject({ rows: { right: 1, of: 2 }, days: { right: 1, of: 2 } })
  expect(read.wrong).toHaveLength(1)
})
