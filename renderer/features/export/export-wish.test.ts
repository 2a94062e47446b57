import { describe, expect, it } from 'vitest'
import { settledWish, USUAL_WISH, type WishOffer } from './export-wish'

const offer = (over: Partial<WishOffer> = {}): WishOffer => ({
  units: new Map([
    ['县发改局', 2],
    ['', 1],
  ]),
  isTemplate: (id) => id === 'here',
  hasView: true,
  ...over,
})
const ofUnit = { ...USUAL_WISH, what: 'unit' as const, unit: '县财政局' }

describe('what was wished for the last time', () => {
  it('is of a unit that this ledger has: the first one, where the last one is not in it', () => {
    expect(settledWish(ofUnit, offer())).toMatchObject({ what: 'unit', unit: '县发改局' })
    expect(settledWish({ ...ofUnit, unit: '' }, offer())).toMatchObject({ what: 'unit', unit: '' })
  })
  it('is the whole ledger where there is no unit, or no table on the screen', () => {
    expect(settledWish(ofUnit, offer({ units: new Map() }))).toMatchObject({ what: 'ledger' })
    expect(settledWish({ ...ofUnit, what: 'view' }, offer({ hasView: false }))).toMatchObject({ what: 'ledger' })
  })
  it('keeps the unit for later while something else is exported', () => {
    expect(settledWish({ ...ofUnit, what: 'ledger' }, offer())).toMatchObject({ what: 'ledger', unit: '县财政局' })
  })
  it('is in the built-in look where its template is gone', () => {
    expect(settledWish({ ...USUAL_WISH, template: 'gone' }, offer()).template).toBe('')
    expect(settledWish({ ...USUAL_WISH, template: 'here' }, offer()).template).toBe('here')
  })
})
