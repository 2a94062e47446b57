import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { editByLibreOffice, SAVED_FOLDER, saveByLibreOffice, savedName } from './corpus/libre-office'
import { readShape, type Accuracy, type Score } from './corpus/read-shape'
import { EDITS, exampleLedger, exportOf, planOf, ROUND_TRIP_ENDINGS } from './corpus/round-trip'
import { SHAPES } from './corpus/shapes'
import { writeShape } from './corpus/write-shape'

/**
 * `npm run corpus` reads every made workbook and prints how much of each was read right; `--out DIR` leaves the files there,
 * `--save` lets LibreOffice save the stored ones anew.
 */
const { values } = parseArgs({ options: { out: { type: 'string' }, save: { type: 'boolean', default: false } } })

const shown = ({ right, of }: Score) => (of === 0 ? '—' : `${right}/${of}`)

async function saved(shape: (typeof SHAPES)[number], ending: Parameters<typeof savedName>[1]): Promise<Uint8Array> {
  const file = path.join(SAVED_FOLDER, savedName(shape, ending))
  if (values.save) {
    await mkdir(SAVED_FOLDER, { recursive: true })
    await writeFile(file, await saveByLibreOffice(shape, ending))
  }
  return new Uint8Array(await readFile(file))
}

interface Sums {
  files: number
  readonly rows: [number, number]
  readonly figures: [number, number]
  readonly days: [number, number]
}

const sums: Sums = { files: 0, rows: [0, 0], figures: [0, 0], days: [0, 0] }

function tell(name: string, format: string, { rows, figures, days, wrong }: Accuracy): void {
  sums.files += 1
  for (const [sum, score] of [
    [sums.rows, rows],
    [sums.figures, figures],
    [sums.days, days],
  ] as const) {
    sum[0] += score.right
    sum[1] += score.of
  }
  console.log(`${name} | ${format} | ${shown(rows)} | ${shown(figures)} | ${shown(days)}`)
  for (const line of wrong) console.log(`    ${line}`)
}

console.log('workbook | format | rows | figures | days')
for (const shape of SHAPES) {
  for (const format of shape.formats) {
    const { name, bytes } = await writeShape(shape, format)
    if (values.out) {
      await mkdir(values.out, { recursive: true })
      await writeFile(path.join(values.out, `${format} ${name}`), bytes)
    }
    tell(shape.name, format, await readShape(shape, name, bytes))
  }
  for (const ending of shape.resaved ?? []) {
    const name = savedName(shape, ending)
    tell(shape.name, `${ending}, saved by LibreOffice`, await readShape(shape, name, await saved(shape, ending)))
  }
}

const example = await exampleLedger()
for (const ending of ROUND_TRIP_ENDINGS) {
  const file = path.join(SAVED_FOLDER, `往返.${ending}`)
  if (values.save) await writeFile(file, await editByLibreOffice(await exportOf(example), EDITS, ending))
  const { counts, updated, missing } = await planOf(file, new Uint8Array(await readFile(file)), example.context)
  const cells = updated.reduce((sum, { differences }) => sum + differences.length, 0)
  console.log(
    `exported, ${EDITS.length} cells edited in LibreOffice, saved as ${ending}: ${cells} cells changed, ` +
      `${counts.unchanged} rows as they were, ${counts.created} new, ${counts.refused} refused, ${missing.length} missing`,
  )
}
const of = ([right, all]: [number, number]) => `${right}/${all}`
console.log(`${sums.files} files | rows ${of(sums.rows)} | figures ${of(sums.figures)} | days ${of(sums.days)}`)
