import { describe, expect, it } from 'vitest'
import { SectionReader, type Place } from './sections'
import { dayOf, type IsoDate } from '../domain/day'
import { splitDocument } from './split-document'

function placesIn(text: string, year = 2023, month = 7): readonly Place[] {
  const paragraphs = splitDocument(text)
  const reader = new SectionReader(paragraphs[0]?.text ?? '', dayOf(year, month, 1) as IsoDate)
  return paragraphs.flatMap((paragraph) => {
    reader.enterParagraph(paragraph)
    return paragraph.sentences.map((sentence) => reader.enterSentence(sentence))
  })
}

describe('headings', () => {
  it('nests 一、 （一） 1. and 一要', () => {
    const places = placesIn('一、重点任务\n（一）抓工业。\n1.建园区。一要快。二要好。\n（二）抓农业。')
    expect(places.map(({ path }) => path.length)).toEqual([1, 2, 3, 4, 4, 2])
    expect(places.at(-2)?.path.at(-1)).toBe('二要好')
  })

  it('takes 第一， and the words behind it for one heading', () => {
    expect(placesIn('第一，扩大投资\n要抓项目。').at(-1)?.path).toEqual(['第一，扩大投资'])
  })

  it('tells an item of a list from a heading', () => {
    const places = placesIn('1.制定措施，落实资金。\n2.抓好就业。新增就业100人。')
    expect(places.map(({ headingClauses }) => headingClauses)).toEqual([0, 1, 0])
  })
})

const moodsOf = (text: string) => placesIn(text).map(({ mood }) => mood)

describe('review or plan', () => {
  it('follows headings, and keeps what was said last', () => {
    expect(moodsOf('一、2022年工作回顾\n（一）经济平稳。\n二、2023年工作安排\n（一）抓投资。')).toEqual([
      'review',
      'review',
      'plan',
      'plan',
    ])
  })

  it('turns with an opening sentence', () => {
    expect(
      moodsOf('讲话\n下面，我报告上半年工作。\n一是稳增长。\n做好下半年工作，要抓住重点。\n第一，抓投资').at(-1),
    ).toBe('plan')
  })

  it('looks at the title where no section says anything', () => {
    expect(moodsOf('民生实事实施方案\n新建学校。').at(-1)).toBe('plan')
    expect(moodsOf('随笔\n新建学校。').at(-1)).toBeNull()
  })

  it('lets headings tell what has come about, where nothing else speaks', () => {
    expect(moodsOf('县政府工作报告\n（一）民生福祉持续改善。\n新建学校5所。').at(-1)).toBe('review')
    expect(moodsOf('县政府工作报告\n一、主要目标\n（一）民生福祉持续改善。\n新建学校5所。').at(-1)).toBe('plan')
  })

  it('lets a part of a review look back as well, unless it says what comes next', () => {
    const review = '一、攻坚取得决定性成就\n'
    expect(moodsOf(`${review}第一，目标任务接近完成。\n新建学校5所。`).at(-1)).toBe('review')
    expect(moodsOf(`${review}（三）下一步重点工作\n新建学校5所。`).at(-1)).toBe('plan')
  })

  it('does not take the year in the title for a plan', () => {
    expect(moodsOf('2024年政府工作报告（过去一年工作部分）\n新建学校5所。').at(-1)).toBe('review')
    expect(moodsOf('2023年政府工作报告\n新建学校5所。').at(-1)).toBeNull()
  })

  it('takes a short paragraph that tells something for no heading', () => {
    const head = '过去一年，全县经济平稳。\n'
    expect(moodsOf(`${head}督查组对目标任务进行了督查。\n新建学校5所。`).at(-1)).not.toBe('plan')
    expect(moodsOf(`${head}为了完成今年的目标任务，提出以下意见。\n新建学校5所。`).at(-1)).toBe('plan')
  })

  it('begins again with another document', () => {
    const text = '甲县政府工作报告\n一、2022年工作回顾\n新建学校5所。\n乙县政府工作报告\n新建学校6所。'
    expect(moodsOf(text).at(-3)).toBe('review')
    expect(placesIn(text).at(-1)).toMatchObject({ mood: null, path: [] })
  })

  it('does not begin again with a line that only speaks of a speech', () => {
    const text = '甲县政府工作报告\n二、2024年工作安排\n贯彻落实重要讲话\n新建学校5所。'
    expect(moodsOf(text).at(-1)).toBe('plan')
  })

  it('lets the title say what a heading would say', () => {
    expect(moodsOf('2023年重点工作安排\n新建学校5所。').at(-1)).toBe('plan')
  })

  it('takes a number that the next number follows at once for an item', () => {
    const places = placesIn('（1）建成北环大道。（2）建成南湖学校。')
    expect(places.map(({ headingClauses }) => headingClauses)).toEqual([0, 0])
  })

  it('plans for the next year at the end of one', () => {
    expect(placesIn('讲话\n明年要抓好以下工作。\n上半年开工。', 2023, 12).at(-1)?.year).toBe(2024)
    expect(placesIn('讲话\n明年要抓好以下工作。', 2023, 3).at(-1)?.year).toBe(2023)
  })
})
