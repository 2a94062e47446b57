import { expect, it } from 'vitest'
import { counted } from './counted'

it('one is told apart from several, whether it comes as a number or a text', () => {
  expect([counted(1, 'note'), counted('1', 'note'), counted(0, 'note'), counted('1,200', 'note')]).toEqual([
    '1 note',
    '1 note',
    '0 notes',
    '1,200 notes',
  ])
  expect(counted(2, 'copy', 'copies')).toBe('2 copies')
})
