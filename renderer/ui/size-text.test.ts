import { expect, it } from 'vitest'
import { sizeText } from './size-text'

it('tells a length in the largest unit that leaves a number before the point', () => {
  expect([0, 1_023, 1_024, 1_048_575, 1_048_576, 1_073_741_824 * 79].map(sizeText)).toEqual([
    '0 B',
    '1023 B',
    '1.0 KB',
    '1024.0 KB',
    '1.0 MB',
    '79.0 GB',
  ])
})
