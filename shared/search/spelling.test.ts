import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { findSpelled, maySpell, spell } from './spelling'

const SYLLABLES: Readonly<Record<string, string>> = { 招: 'zhao', 商: 'shang', 引: 'yin', 资: 'zi', 绿: 'lv' }
const syllablesOf = (text: string) => Array.from(text, (sign) => SYLLABLES[sign] ?? sign)
const spelled = spell('全年招商引资5G', syllablesOf)

it('finds what initials, whole syllables and a mixture of both spell', () => {
  const words = ['zsyz', 'zhaoshang', 'zhaosyinz', 'zhsyz', 'zhaosh', 'zhaoshangyinzi']
  expect(words.filter((word) => findSpelled(spelled, word)?.[0] !== 2)).toEqual([])
  expect(findSpelled(spelled, 'zsyz')).toEqual([2, 6])
  expect(findSpelled(spelled, 'zhaosh')).toEqual([2, 4])
})

it('reads letters and digits of the text as themselves', () => {
  expect(findSpelled(spelled, 'yz5g')).toEqual([4, 8])
})

it('finds nothing across characters that are not spelled', () => {
  expect(findSpelled(spell('招，商', syllablesOf), 'zs')).toBeNull()
  expect(findSpelled(spelled, 'szyz')).toBeNull()
})

it('asks only of words that have two letters or more', () => {
  expect(maySpell('z')).toBe(false)
  expect(maySpell('2026')).toBe(false)
  expect(maySpell('招s')).toBe(false)
  expect(maySpell('5g')).toBe(true)
})

it('counts the places of rare characters as the text does', () => {
  const spelling = spell('𠮷招商', syllablesOf)
  expect(spelling.length).toBe('𠮷招商'.length)
  expect(findSpelled(spelling, 'zs')).toEqual([2, 4])
})

it('spells each character alone where the syllables do not fit the text', () => {
  expect(spell('招商', (text) => (text.length > 1 ? ['zhaoshang'] : syllablesOf(text)))).toEqual(['zhao', 'shang'])
})

it('marks nothing outside of the text', () => {
  const text = fc.array(fc.constantFrom('招', '商', '引', '资', '绿', '，', 'a', '5')).map((signs) => signs.join(''))
  const word = fc.array(fc.constantFrom('zhao', 'z', 's', 'sh', 'yin', 'lv', 'a', '5')).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, word, (written, typed) => {
      const range = findSpelled(spell(written, syllablesOf), typed)
      const [from, to] = range ?? [0, 0]
      expect(from).toBeLessThanOrEqual(to)
      expect(to).toBeLessThanOrEqual(written.length)
    }),
  )
})
