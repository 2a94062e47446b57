import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goalFromFigure, readFigure } from './read-figure'
import { convert } from './unit-of-measure'
import { D } from './testing/rows'

const read = (text: string) => {
  const result = readFigure(text)
  if (!result.ok) return result.code
  const { value, high, unit, operator, qualifier } = result.value
  return { value: high === null ? value : `${value}..${high}`, unit, operator, qualifier }
}
const goal = (text: string) => {
  const figure = readFigure(text)
  return figure.ok ? goalFromFigure(figure.value).operator : null
}

describe('reading figures', () => {
  it.each([
    ['36.63亿元', '36.63', '亿元', null, 'exact'],
    ['71.07％', '71.07', '%', null, 'exact'],
    ['2.28亿斤以上', '2.28', '亿斤', 'at-least', 'exact'],
    ['4.1％以内', '4.1', '%', 'at-most', 'within'],
    ['不超过4.1%', '4.1', '%', 'at-most', 'exact'],
    ['30余件', '30', '件', null, 'over'],
    ['约330万人次', '330', '万人次', null, 'about'],
    ['近1.3亿元', '1.3', '亿元', null, 'about'],
    ['≥3,000亩', '3000', '亩', 'at-least', 'exact'],
    ['１２．５万吨', '12.5', '万吨', null, 'exact'],
    ['14.2个百分点', '14.2', '百分点', null, 'exact'],
    ['三千亩', '3000', '亩', null, 'exact'],
    ['十五件', '15', '件', null, 'exact'],
    ['5-8个', '5..8', '个', 'between', 'exact'],
    ['-9.7%', '-9.7', '%', null, 'exact'],
    ['100', '100', '', null, 'exact'],
    ['78％左右', '78', '%', null, 'about'],
    ['3万余元', '3', '万元', null, 'over'],
    ['100多万元', '100', '万元', null, 'over'],
    ['十几件', '10', '件', null, 'over'],
    ['超8万人次', '8', '万人次', 'at-least', 'over'],
    ['5%—8%', '5..8', '%', 'between', 'exact'],
    ['三至五个', '3..5', '个', 'between', 'exact'],
    ['百分之七十一', '71', '%', null, 'exact'],
    ['增长6%左右', '6', '%', null, 'about'],
    ['低于4％', '4', '%', 'at-most', 'exact'],
    ['−9.7％', '-9.7', '%', null, 'exact'],
    ['+5%', '5', '%', null, 'exact'],
    ['力争达到25万吨', '25', '万吨', null, 'exact'],
  ])('%s', (text, value, unit, operator, qualifier) => {
    expect(read(text)).toEqual({ value, unit, operator, qualifier })
  })
  it.each(['10月底前', '2023年', '2023年10月', '2023.10.31', '一季度', '3日'])('leaves the date %s to dates', (text) =>
    expect(read(text)).toBe('not-a-figure'),
  )
  it.each(['一般', '三农工作', '一批项目', '十四五', '百分点', '千克', '两千三', '100%完成'])(
    'does not take the word %s for a number',
    (text) => expect(read(text)).toBe('not-a-figure'),
  )
  it.each(['', '尽快', '张三', '10月底前完成3项以及5项', '#REF!', '1,23', '1e3', '5.', '8-5个', '5%-8个'])(
    'refuses %s',
    (text) => expect(read(text)).toBe('not-a-figure'),
  )
  it('takes a bare figure as a floor and a ceiling as written', () => {
    expect([goal('10万吨'), goal('4.1%以内'), goal('5-8个')]).toEqual(['at-least', 'at-most', 'between'])
  })
  it('reads every plain decimal back as it was written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 9 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom('亿元', '万吨', '%', '件', ''),
        (digits, places, unit) => {
          const value =
            places === 0
              ? String(digits)
              : `${Math.floor(digits / 10 ** places)}.${String(digits % 10 ** places).padStart(places, '0')}`
          expect(read(value + unit)).toMatchObject({ value, unit })
        },
      ),
    )
  })
})

describe('units', () => {
  it('convert exactly inside one dimension', () => {
    expect(convert(D('1'), '亿元', '万元')).toBe('10000')
    expect(convert(D('81771'), '万元', '亿元')).toBe('8.1771')
    expect(convert(D('1'), '公顷', '亩')).toBe('15')
    expect(convert(D('2.28'), '亿斤', '万吨')).toBe('11.4')
    expect(convert(D('3'), '万件', '件')).toBe('30000')
    expect(convert(D('3'), '千亩', '万亩')).toBe('0.3')
  })
  it('never convert between dimensions', () => {
    expect(convert(D('1'), '%', '百分点')).toBeNull()
    expect(convert(D('1'), '件', '项')).toBeNull()
    expect(convert(D('1'), 'constructor', '件')).toBeNull()
  })
})
