import { describe, expect, it } from 'vitest'
import { unitInHeader } from './column-synonyms'

describe('the unit of a header', () => {
  it.each([
    ['总投资（亿元）', '亿元'],
    ['累计完成投资（1-10月）（万元）', '万元'],
    ['完成投资(单位：万元)[截至10月]', '万元'],
    ['牵头单位（县直部门）', ''],
    ['累计完成投资', ''],
  ])('%s: %s', (header, unit) => expect(unitInHeader(header)).toBe(unit))
})
