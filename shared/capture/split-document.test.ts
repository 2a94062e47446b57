import { expect, it } from 'vitest'
import { splitDocument } from './split-document'

const clausesOf = (text: string) =>
  splitDocument(text).flatMap(({ sentences }) => sentences.map(({ clauses }) => clauses.map((clause) => clause.text)))

it('splits lines, sentences and clauses', () => {
  expect(clausesOf('一，二；三。四！\n五')).toEqual([['一', '二', '三'], ['四'], ['五']])
})

it('does not split within brackets and quotation marks', () => {
  expect(clausesOf('抓好“一，二”和（甲，乙）工作，三')).toEqual([['抓好“一，二”和（甲，乙）工作', '三']])
})

it('goes on where a bracket never closes', () => {
  expect(clausesOf('（一，二，三')).toEqual([['（一', '二', '三']])
})

it('cuts what has no commas, and never within a number', () => {
  const text = `${'县'.repeat(398)}12345${'市'.repeat(100)}`
  expect(clausesOf(text)[0]?.[1]?.startsWith('12345')).toBe(true)
  const digits = splitDocument('1'.repeat(5000)).flatMap(({ sentences }) => sentences)
  expect(digits).toHaveLength(1)
})

it('reads a line with tabs as cells', () => {
  expect(splitDocument('1\t建成学校\t教育局')[0]?.cells).toHaveLength(3)
  expect(splitDocument('一行文字')[0]?.cells).toBeNull()
})
