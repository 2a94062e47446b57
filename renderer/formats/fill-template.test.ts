import { readFile } from 'node:fs/promises'
import { unzipSync, zipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { TemplateColumn } from '@shared/domain/export-template'
import { changesOf } from '@shared/exchange/import-plan'
import { guessTemplateFields, templateTables } from '@shared/exchange/template-fields'
import { ledgerSheet } from '@shared/reports/ledger-sheet'
import { templateSources } from '@shared/reports/template-columns'
import { fillTemplate, type TemplatePlan } from './fill-template'
import { readTemplate } from './read-template'
import { readWorkbook } from './read-workbook'
import { kind, ledgerOf, planOf } from './testing/example-ledger'

const WORDS = { 标题: '督办清单', 填报单位: '示例县政府督查室', 日期: '2026年11月24日', 截至日期: '2026年11月24日' }

const fileAt = async (place: string) => new Uint8Array(await readFile(new URL(place, import.meta.url)))
const officeTemplate = () => fileAt('../../examples/导出模板示例.xlsx')
const exampleLedger = async () => ledgerOf(await fileAt('../../examples/重点工作台账示例.xlsx'))

const templates: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ['as it was made', officeTemplate],
  ['as LibreOffice saved it', () => fileAt('./testing/office-template-libreoffice.xlsx')],
]

const withPart = async (name: string) => zipSync({ ...unzipSync(await officeTemplate()), [name]: new Uint8Array([1]) })

async function planFor(bytes: Uint8Array): Promise<TemplatePlan> {
  const read = await readTemplate(bytes)
  if (!read.ok) throw new Error(read.code)
  const { workbook } = read.value
  const [header] = templateTables(workbook)
  const sheet = workbook.sheets[header!.sheet]!
  const columns = guessTemplateFields(sheet, header!, kind).flatMap(({ column, field }): TemplateColumn[] =>
    field === null ? [] : [{ column, field }],
  )
  return { sheet: sheet.name, row: header!.row, height: header!.height, columns }
}

async function filled(bytes: Uint8Array, isProtected = false) {
  const { basis, context } = await exampleLedger()
  const plan = await planFor(bytes)
  const sheet = ledgerSheet({ ...basis, columns: templateSources(plan.columns, kind) })
  const done = await fillTemplate(bytes, plan, { sheet, words: WORDS, isProtected })
  if (!done.ok) throw new Error(done.code)
  return { bytes: done.value, sheet, context, plan }
}

const untouched = ([name]: readonly [string, Uint8Array]) => /media|theme|docProps/.test(name)

const part = (bytes: Uint8Array, name: string) => new TextDecoder().decode(unzipSync(bytes)[name])

describe.each(templates)('a template %s', (_, make) => {
  it('is recognised with its header of two rows and its columns', async () => {
    expect(await planFor(await make())).toEqual({
      sheet: '台账模板',
      row: 3,
      height: 2,
      columns: [
        { column: 0, field: 'ordinal' },
        { column: 1, field: 'group' },
        { column: 2, field: 'title' },
        { column: 3, field: 'leadUnits' },
        { column: 4, field: 'deadline' },
        { column: 5, field: 'goal' },
        { column: 6, field: 'actual' },
        { column: 7, field: 'completion' },
        { column: 8, field: 'light' },
        { column: 9, field: 'remark' },
      ],
    })
  })

  it('is filled: its words are put in, lines take the place of the samples, what stands below moves down', async () => {
    const result = await filled(await make())
    const read = await readWorkbook('a.xlsx', result.bytes)
    if (!read.ok) throw new Error(read.code)
    const [sheet, notes] = read.value.sheets
    const count = result.sheet.rows.length
    expect(sheet!.rows[1]![0]).toBe('督办清单')
    expect(sheet!.rows[2]!.filter((cell) => cell !== null)).toEqual([
      '填报单位：示例县政府督查室',
      '截至：2026年11月24日',
    ])
    expect(sheet!.rows[5 + count]![0]).toBe('合计')
    expect(sheet!.rows[7 + count]!.filter((cell) => cell !== null)).toEqual([
      '填报人：',
      '审核人：',
      '填报日期：2026年11月24日',
    ])
    expect(notes!.rows[0]![0]).toBe('《督办清单》填报说明')
    expect(JSON.stringify(sheet)).not.toContain('示例任务')
    expect(sheet!.rows.slice(5, 5 + count).map((row) => row[0])).toEqual(
      Array.from({ length: count }, (_row, at) => at + 1),
    )
  })

  it('keeps its looks, merges, print set-up, titles, header, logo and other sheets', async () => {
    const bytes = await make()
    const result = await filled(bytes)
    const [before, after] = [
      await readXlsx(bytes, { readStyles: true }),
      await readXlsx(result.bytes, { readStyles: true }),
    ]
    const [was, is] = [before.sheets[0]!, after.sheets[0]!]
    const grown = result.sheet.rows.length - 3
    expect(is.pageSetup).toEqual({ ...was.pageSetup, printArea: `$A$1:$J$${11 + grown}` })
    expect(is.headerFooter).toEqual({ ...was.headerFooter, oddHeader: '&R示例县政府督查室' })
    expect(is.freezePane).toEqual(was.freezePane)
    expect(is.columns?.slice(0, 10)).toEqual(was.columns?.slice(0, 10))
    expect(is.columns?.slice(10, 13).every((column) => column.hidden)).toBe(true)
    expect(is.images?.map(({ data }) => data)).toEqual(was.images?.map(({ data }) => data))
    expect(is.merges).toEqual(
      expect.arrayContaining(
        was.merges!.map((merge) =>
          merge.startRow < 8 ? merge : { ...merge, startRow: merge.startRow + grown, endRow: merge.endRow + grown },
        ),
      ),
    )
    for (const place of ['1,0', '3,1', '5,2', '5,5'])
      expect(is.cells?.get(place)?.style).toEqual(was.cells?.get(place)?.style)
    expect(is.cells?.get(`${5 + grown},2`)?.style).toEqual(was.cells?.get('6,2')?.style)
    expect(Object.entries(unzipSync(result.bytes)).filter(untouched)).toEqual(
      Object.entries(unzipSync(bytes)).filter(untouched),
    )
  })

  it('has its formulas follow: totals reach every line, on other sheets too', async () => {
    const { bytes, sheet } = await filled(await make())
    const last = 5 + sheet.rows.length
    const own = part(bytes, 'xl/worksheets/sheet1.xml')
    expect(own).toContain(`SUM(F6:F${last})`)
    expect(own).toContain(`G${last + 1}/F${last + 1}`)
    expect(part(bytes, 'xl/worksheets/sheet2.xml')).toMatch(new RegExp(`!\\$?F\\$?6:\\$?F\\$?${last}\\)`))
    expect(part(bytes, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"')
  })

  it('is known again when it is imported: nothing changes', async () => {
    for (const isProtected of [false, true]) {
      const { bytes, context } = await filled(await make(), isProtected)
      const plan = await planOf(bytes, context)
      expect({
        refused: plan.refused,
        changes: plan.updated.map(({ differences }) => differences),
        created: plan.created.length,
        unchanged: plan.counts.unchanged,
      }).toEqual({ refused: [], changes: [], created: 0, unchanged: context.existing.length })
      expect(changesOf(plan)).toEqual([])
    }
  })
})

describe('a figure under a header that states a unit', () => {
  it.each([
    ['年度目标（万元）', true],
    ['年度目标（元）', false],
  ])('in 元 under %s says its own: %s', async (title, saysUnit) => {
    const parts = unzipSync(await officeTemplate())
    const texts = new TextDecoder().decode(parts['xl/sharedStrings.xml']).replace('>年度目标<', `>${title}<`)
    const bytes = zipSync({ ...parts, 'xl/sharedStrings.xml': new TextEncoder().encode(texts) })
    const plan = await planFor(bytes)
    const { basis } = await exampleLedger()
    const made = ledgerSheet({ ...basis, columns: templateSources(plan.columns, kind) })
    const sheet = { ...made, rows: made.rows.map((row) => ({ ...row, unit: '元' })) }
    const done = await fillTemplate(bytes, plan, { sheet, words: WORDS, isProtected: false })
    const read = await readXlsx(done.ok ? done.value : bytes, { readStyles: true })
    const goals = sheet.rows.map((_row, at) => read.sheets[0]?.cells?.get(`${5 + at},5`))
    const format = goals.find((cell) => typeof cell?.value === 'number')?.style?.numFmt ?? ''
    expect(format.includes('"元"')).toBe(saysUnit)
  })
})

describe('a file that is no template', () => {
  it('is refused by what is wrong with it, and nothing is made of it', async () => {
    const good = await officeTemplate()
    const cases: readonly (readonly [Uint8Array, string])[] = [
      [new Uint8Array(), 'file-empty'],
      [good.slice(0, good.length / 2), 'file-damaged'],
      [new TextEncoder().encode('事项,单位\r\n1,2\r\n'), 'template-not-xlsx'],
      [await withPart('xl/vbaProject.bin'), 'template-has-macros'],
      [new Uint8Array(11 * 1_048_576), 'template-too-large'],
      [Uint8Array.of(0x25, 0x50, 0x44, 0x46, 1, 2), 'not-a-spreadsheet'],
    ]
    for (const [bytes, code] of cases) expect(await readTemplate(bytes)).toMatchObject({ ok: false, code })
  })
  it('is refused where its sheet is gone', async () => {
    const bytes = await officeTemplate()
    const plan = await planFor(bytes)
    const { basis } = await exampleLedger()
    const sheet = ledgerSheet({ ...basis, columns: templateSources(plan.columns, kind) })
    const filling = { sheet, words: {}, isProtected: false }
    expect(await fillTemplate(bytes, { ...plan, sheet: '别的' }, filling)).toMatchObject({
      code: 'template-sheet-gone',
    })
  })
})
