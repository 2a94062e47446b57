import { expect, it } from 'vitest'
import { withinMinutes } from './within-minutes'

it('work that never ends is told as such, and what ends in time is passed on', async () => {
  await expect(withinMinutes(0.001, new Promise(() => undefined))).rejects.toThrow('not done after 0.001 minutes')
  await expect(withinMinutes(1, Promise.resolve('done'))).resolves.toBe('done')
  await expect(withinMinutes(1, Promise.reject(new Error('broken')))).rejects.toThrow('broken')
})
