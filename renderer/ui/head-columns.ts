import type { HeadColumn } from './table-head'

export const texts = (...titles: readonly string[]): readonly HeadColumn[] =>
  titles.map((title) => ({ title, is: 'text' }))
export const figures = (...titles: readonly string[]): readonly HeadColumn[] =>
  titles.map((title) => ({ title, is: 'figure' }))
