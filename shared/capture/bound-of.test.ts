import { expect, it } from 'vitest'
import type { IsoDate } from '../domain/day'
import { captureDocument } from './capture-document'

const boundsIn = (text: string) =>
  captureDocument(`一、重点工作\n${text}`, '2024-02-06' as IsoDate).proposals.map(({ bound }) => bound)

it.each([
  ['力争新材料、绿色食品产业规模分别达到80亿元和50亿元。', ['at-least', 'at-least']],
  ['各乡镇至少储备3个项目。', ['at-least']],
  ['公共场所急救设备达到每10万人80台。', ['at-least']],
  ['城镇调查失业率不高于5.5%。', ['at-most']],
  ['保障性住房轮候时间不超过5年。', ['at-most']],
  ['工业增加值占比不能低于40%。', ['at-least']],
  ['确保覆盖率达到95%，力争98%。', ['at-least']],
])('%s', (text, bounds) => {
  expect(boundsIn(text)).toEqual(bounds)
})
