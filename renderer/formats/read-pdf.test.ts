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

  it('never makes one figure of two columns, whether they are a table or not', async () => {
    const page = [
      ...row(700, '3', '20公里农村公路'),
      ...row(600, '新建公路里程125.5'),
      { text: '138.6', x: 275, y: 600, size: 12 },
    ]
    const lines = (await linesOf(smallPdf([page]))).join('\n')
    expect(lines).toContain('3 20公里农村公路')
    expect(lines).not.toContain('125.5138.6')
  })

  it('keeps what pages have in common where it is text', async () => {
    const pages = [1, 2, 3].map((page) =>
      setLines([`　　${page}.新建学校${page}所。`, '　　由县交通局牵头，10月底前完成。']),
    )
    expect((await linesOf(smallPdf(pages))).length).toBe(6)
  })

  it('is not led astray by one line that stands further out', async () => {
    const outlier = { text: '附', x: 40, y: 500 }
    const page = [...setLines([`　　${FULL.slice(0, -2)}`, SECOND, FULL, '由县住建局牵头。']), outlier]
    expect((await linesOf(smallPdf([page])))[0]).toBe(`${FULL.slice(0, -2)}${SECOND}${FULL}由县住建局牵头。`)
  })

  it('reads a page that lies on its side, and leaves out what is turned on it', async () => {
    const turned = [{ text: '新建学校5所。', x: 100, y: 400, turned: true }]
    expect(await linesOf(smallPdf([turned], 90))).toEqual(['新建学校5所。'])
    expect(await read(smallPdf([turned]))).toMatchObject({ detail: { format: 'pdf-scan' } })
  })

  it('puts a raised figure into its line, and parts the lines of a table of contents', async () => {
    const raised = [
      { text: '绿化5000m', x: 80, y: 700 },
      { text: '2', x: 80 + 7 * 16, y: 706, size: 9 },
      { text: '。', x: 80 + 7 * 16 + 9, y: 700 },
    ]
    expect(await linesOf(smallPdf([raised]))).toEqual(['绿化5000m2。'])
    const contents = setLines(['一、总体要求………………………………3', '二、重点任务………………………………5', '2027年目标…………………………………9'])
    expect((await linesOf(smallPdf([contents]))).length).toBe(3)
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
    expect(await linesOf(smallPdf([page]))).toEqual(['GDP per 人均 12'])
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
