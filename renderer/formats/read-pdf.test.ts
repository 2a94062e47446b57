import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from './read-document'
import { setLines, smallPdf } from './testing/small-pdf'

const read = (bytes: Uint8Array) => readDocument('讲话.pdf', bytes)
const linesOf = async (bytes: Uint8Array) => {
  const found = await read(bytes)
  return found.ok ? found.value.text.split('\n') : [found.code]
}

const row = (y: number, ...cells: readonly string[]) =>
  cells.map((text, column) => ({ text, x: 80 + column * 150, y, size: 12 }))

/** As long as a line of the page holds. */
const FULL = '确保全年完成植树造林三万亩，十月底前建成北环大道，'
const SECOND = '由县交通局牵头、县财政局和县林业局配合，改造小区4'

describe('the text layer of a PDF', () => {
  it('gives a line for each paragraph, whatever lines and pages it was broken into', async () => {
    const opening = FULL.slice(0, -2)
    const first = setLines(['　　一、重点任务', `　　${opening}`, SECOND, FULL])
    const second = setLines(['由县住建局牵头。', '　　二、组织保障'])
    expect(await linesOf(smallPdf([first, second]))).toEqual([
      '一、重点任务',
      `${opening}${SECOND}${FULL}由县住建局牵头。`,
      '二、组织保障',
    ])
  })

  it('leaves out numbers of pages and running heads', async () => {
    const pages = [1, 2, 3, 4].map((page) => [
      { text: '县政府文件', x: 240, y: 800 },
      ...setLines([`　　${page}.新建学校${page}所。`]),
      { text: `— ${page} —`, x: 280, y: 40 },
    ])
    expect(await linesOf(smallPdf(pages))).toEqual([1, 2, 3, 4].map((page) => `${page}.新建学校${page}所。`))
  })

  it('gives rows of a table with tabs', async () => {
    const page = [
      ...row(700, '任务', '责任单位', '时限'),
      ...row(670, '修路30公里', '县交通局', '10月底前'),
      ...row(640, '建桥2座', '县住建局', '年底前'),
    ]
    expect(await linesOf(smallPdf([page]))).toEqual([
      '任务\t责任单位\t时限',
      '修路30公里\t县交通局\t10月底前',
      '建桥2座\t县住建局\t年底前',
    ])
  })

  it('takes radicals for the characters that they look like', async () => {
    expect(await linesOf(smallPdf([setLines(['完成⼯业投资增⻓9%，⽉底前开⼯。'])]))).toEqual([
      '完成工业投资增长9%，月底前开工。',
    ])
  })

  it('keeps words of letters apart', async () => {
    const page = [
      { text: 'GDP', x: 80, y: 700 },
      { text: 'per', x: 140, y: 700 },
      { text: '人均', x: 200, y: 700 },
      { text: '12', x: 240, y: 700 },
    ]
    expect(await linesOf(smallPdf([page]))).toEqual(['GDP per人均 12'])
  })
})

describe('a PDF that can not be read', () => {
  it('is named for what it is: a scan, a broken file, too little of one', async () => {
    expect(await read(smallPdf([[]]))).toMatchObject({ code: 'format-not-supported', detail: { format: 'pdf-scan' } })
    expect(await read(strToU8('%PDF-1.7'))).toMatchObject({ code: 'file-damaged' })
    expect(await read(smallPdf([setLines(['修路'])]).slice(0, 40))).toMatchObject({ code: 'file-damaged' })
  })

  it('never breaks off otherwise, whatever byte is another', async () => {
    const whole = smallPdf([setLines(['　　一、重点任务', '　　新建学校5所，10月底前建成。'])])
    for (let at = 9; at < whole.length; at += Math.ceil(whole.length / 120)) {
      const bent = whole.slice()
      bent[at] = (bent[at] ?? 0) ^ 0x15
      const found = await read(bent)
      expect(found.ok || ['file-damaged', 'format-not-supported', 'password-protected'].includes(found.code)).toBe(true)
    }
  })
})
