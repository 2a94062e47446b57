import { expect, it } from 'vitest'
import { pagesOf } from './wall-pages'

const row = (height: number) => ({ height, isHeading: false })
const heading = (height: number) => ({ height, isHeading: true })

it('fills pages from top to bottom and breaks between rows', () => {
  expect(pagesOf([row(40), row(40), row(40), row(20)], 100)).toEqual([
    { from: 0, to: 2 },
    { from: 2, to: 4 },
  ])
})

it('makes no page of nothing', () => {
  expect(pagesOf([], 100)).toEqual([])
})

it('gives a row that is higher than a page one of its own', () => {
  expect(pagesOf([row(20), row(300), row(20)], 100)).toEqual([
    { from: 0, to: 1 },
    { from: 1, to: 2 },
    { from: 2, to: 3 },
  ])
})

it('leaves no heading alone at the foot of a page', () => {
  expect(pagesOf([row(40), heading(20), heading(20), row(40)], 100)).toEqual([
    { from: 0, to: 1 },
    { from: 1, to: 4 },
  ])
  expect(pagesOf([heading(60), heading(60), row(10)], 100)).toEqual([
    { from: 0, to: 1 },
    { from: 1, to: 3 },
  ])
})
