import { describe, expect, it } from 'vitest'
import { Spare } from './spare'

function counted() {
  let made = 0
  const ended: number[] = []
  return {
    spare: new Spare(
      () => (made += 1),
      (one) => ended.push(one),
    ),
    made: () => made,
    ended,
  }
}

describe('what is made ahead', () => {
  it('is made once, however often it is asked for, and given to one taker only', () => {
    const { spare, made } = counted()
    spare.prepare()
    spare.prepare()
    expect(made()).toBe(1)
    expect([spare.take(), spare.take()]).toEqual([1, 2])
  })
  it('is ended when nobody took it, and left alone when somebody did', () => {
    const { spare, ended } = counted()
    spare.prepare()
    spare.drop()
    spare.prepare()
    spare.take()
    spare.drop()
    expect(ended).toEqual([1])
  })
})
