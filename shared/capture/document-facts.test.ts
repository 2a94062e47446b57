import { describe, expect, it } from 'vitest'
import { guessDay, guessTitle } from './document-facts'

describe('the day of a document', () => {
  it('stands on a line of its own near the top, with or without brackets', () => {
    expect(guessDay('在全县大会上的讲话\n（2023年10月31日）\n同志们：', '讲话.docx')).toEqual({
      on: '2023-10-31',
      from: 'head',
    })
    expect(guessDay('工作要点\n二〇二四年一月五日\n', '')).toEqual({ on: '2024-01-05', from: 'head' })
  })
  it('stands under the text where letters are signed', () => {
    expect(guessDay(`工作方案\n${'为做好工作。\n'.repeat(30)}某县人民政府\n2024年3月8日\n`, '')).toEqual({
      on: '2024-03-08',
      from: 'end',
    })
  })
  it('is in the name of the file', () => {
    expect(guessDay('讲话', '20231031县委全会.docx')).toEqual({ on: '2023-10-31', from: 'name' })
    expect(guessDay('讲话', '县委全会2023-10-31.docx')).toEqual({ on: '2023-10-31', from: 'name' })
  })
  it('is not a day that a sentence tells of, nor one that the calendar lacks', () => {
    expect(guessDay('截至2022年12月31日，全县共有各类经营主体两万三千余户，比上年末净增加不少。', '')).toBeNull()
    expect(guessDay('（2023年2月30日）', '99999999.docx')).toBeNull()
  })
})

describe('the title of a document', () => {
  it('is its first line, and the second where it goes on there', () => {
    expect(guessTitle('\n 在全县三季度经济运行\n 分析会上的讲话\n同志们：', 'a.docx')).toBe(
      '在全县三季度经济运行分析会上的讲话',
    )
    expect(guessTitle('工作要点\n一、总体要求', 'a.docx')).toBe('工作要点')
  })
  it('is the name of the file where the first line is a sentence', () => {
    expect(guessTitle('同志们，今天我们开会。\n', '三季度讲话.docx')).toBe('三季度讲话')
  })
})
