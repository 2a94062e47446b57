import { describe, expect, it } from 'vitest'
import { copiedFormula, movedFormula, movedPlaces } from './sheet-references'

const move = { first: 5, last: 7, lines: 10 }
const moved = (formula: string, isOwn = true) => movedFormula(formula, '表 1', isOwn, move)

describe('references', () => {
  it('grow with the lines they reach, and move with what stands below', () => {
    expect(moved('SUM(E5:E7)')).toBe('SUM(E5:E14)')
    expect(moved('SUM($E$5:$E$7)+E8')).toBe('SUM($E$5:$E$14)+E15')
    expect(moved('SUM(E1:E4)')).toBe('SUM(E1:E4)')
    expect(moved('IF(F8=0,"F8",F8/E8)')).toBe('IF(F15=0,"F8",F15/E15)')
    expect(movedFormula('SUM(E5:E5)', '表 1', true, { first: 5, last: 5, lines: 3 })).toBe('SUM(E5:E7)')
    expect(movedFormula('SUM(E5:E7)*E9', '表 1', true, { first: 5, last: 7, lines: 1 })).toBe('SUM(E5:E5)*E7')
  })
  it('of other sheets, in names of functions and in texts stay', () => {
    expect(moved('LOG10(E8)')).toBe('LOG10(E15)')
    expect(moved("'别的'!E8+其他!E8")).toBe("'别的'!E8+其他!E8")
    expect(moved("'表 1'!$A$1:$J$8,'表 1'!$4:$5", false)).toBe("'表 1'!$A$1:$J$15,'表 1'!$4:$5")
    expect(moved('E8', false)).toBe('E8')
    expect(moved('CONCATENATE("E8",A8)')).toBe('CONCATENATE("E8",A15)')
  })
  it('go along when a formula is copied down, but for what is fixed', () => {
    expect(copiedFormula('F5/$E5+$A$1+SUM(F5:G5)', 2)).toBe('F7/$E7+$A$1+SUM(F7:G7)')
    expect(copiedFormula('A1', 0, 27)).toBe('AB1')
  })
  it('of rules reach every line, even when they were of one', () => {
    expect(movedPlaces('N5:N7 P8', move)).toBe('N5:N14 P15')
    expect(movedPlaces('N5', { first: 5, last: 5, lines: 4 })).toBe('N5:N8')
    expect(movedPlaces('A4:J7', move)).toBe('A4:J14')
  })
})
