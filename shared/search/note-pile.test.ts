import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { on } from '../domain/testing/rows'
import { ENOUGH, NotePile, type PiledNote } from './note-pile'

const note = (id: string, day: string, text: string): PiledNote => ({ id, on: on(day), text })

function pileOf(notes: readonly PiledNote[]): NotePile {
  const pile = new NotePile()
  for (const each of notes) pile.put(each)
  return pile
}

it('finds notes that have all words, the newest first', () => {
  const pile = pileOf([
    note('a', '2026-03-01', '完成投资，主体封顶'),
    note('b', '2026-05-01', '主体施工，完成 60％'),
    note('c', '2026-04-01', '完成招标'),
  ])
  expect(pile.find(['完成'], null, 2)).toEqual({ count: 3, isMore: false, ids: ['b', 'c'] })
  expect(pile.find(['完成', '主体'], null, 9).ids).toEqual(['b', 'a'])
  expect(pile.find(['60%'], null, 9).ids).toEqual(['b'])
})

it('leaves out what is dated after the day that is looked at', () => {
  const pile = pileOf([note('a', '2026-03-01', '开工'), note('b', '2026-05-01', '开工')])
  expect(pile.find(['开工'], on('2026-04-30'), 9)).toEqual({ count: 1, isMore: false, ids: ['a'] })
})

it('never finds a word across two notes', () => {
  const many = Array.from({ length: 3_000 }, (_, index) => note(`n${index}`, '2026-01-01', '招商'))
  expect(pileOf(many).find(['商招'], null, 9).count).toBe(0)
})

it('stops counting when there is enough and nothing newer can come', () => {
  const many = Array.from({ length: ENOUGH + 5_000 }, (_, index) => note(`n${index}`, '2026-01-01', '开工'))
  const found = pileOf(many).find(['开工'], null, 3)
  expect(found.isMore).toBe(true)
  expect(found.count).toBeGreaterThanOrEqual(ENOUGH)
  expect(found.ids.length).toBe(3)
})

it('agrees with looking at one note after the other, also after some are gone', () => {
  const texts = fc.array(fc.constantFrom('开', '工', '投', '资', 'A', '1', '\n'), { maxLength: 8 })
  const notes = fc.array(fc.tuple(texts, fc.integer({ min: 1, max: 28 })), { minLength: 1, maxLength: 40 })
  const words = fc.uniqueArray(fc.constantFrom('开工', '投资', 'a', '1', '工投', '资'), { minLength: 1, maxLength: 2 })
  fc.assert(
    fc.property(notes, words, fc.integer({ min: 1, max: 28 }), (drawn, wanted, until) => {
      // Often enough that packs are closed.
      const all = Array.from({ length: 60 }, () => drawn).flat()
      const piled = all.map(([signs, day], index) =>
        note(`n${index}.`, `2026-01-${String(day).padStart(2, '0')}`, signs.join('')),
      )
      const pile = pileOf(piled)
      const gone = new Set(piled.filter((_, index) => index % 7 === 0).map(({ id }) => id))
      pile.drop(gone)
      const last = on(`2026-01-${String(until).padStart(2, '0')}`)
      const expected = piled.filter(
        (each) =>
          !gone.has(each.id) && each.on <= last && wanted.every((word) => each.text.toLowerCase().includes(word)),
      )
      const found = pile.find(wanted, last, 10_000)
      expect(found.count).toBe(expected.length)
      expect(found.ids.toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
      const days = found.ids.map((id) => piled.find((each) => each.id === id)?.on ?? '')
      expect(days).toEqual(days.toSorted().toReversed())
    }),
    { numRuns: 40 },
  )
})
