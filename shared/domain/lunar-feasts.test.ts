import { expect, it } from 'vitest'
import { dayNumber, dayOf, type IsoDate } from './day'
import { lunarFeast, type LunarFeast } from './lunar-feasts'

const LUNAR = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })
const DAYS: Readonly<Record<string, LunarFeast>> = { '1/1': '春节', '5/5': '端午', '8/15': '中秋' }

/** The days on which a feast falls by the calendar of this machine. */
function byTheMachine(): ReadonlyMap<string, IsoDate> {
  const found = new Map<string, IsoDate>()
  for (let at = Date.UTC(2015, 0, 1); at < Date.UTC(2041, 0, 1); at += 86_400_000) {
    const parts = LUNAR.formatToParts(at)
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
    const feast = DAYS[`${part('month')}/${part('day')}`]
    const day = new Date(at)
    const on = dayOf(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate())
    if (feast && on) found.set(`${feast} ${day.getUTCFullYear()}`, on)
  }
  return found
}

it('agrees with the calendar of the machine, but for new moons within minutes of midnight', () => {
  const differing: string[] = []
  const machine = byTheMachine()
  expect(machine.size).toBe(78)
  for (const [name, on] of machine) {
    const [feast, year] = name.split(' ')
    const own = lunarFeast(feast as LunarFeast, Number(year))
    expect(Math.abs(dayNumber(own as IsoDate) - dayNumber(on))).toBeLessThanOrEqual(1)
    if (own !== on) differing.push(name)
  }
  expect(differing.filter((name) => name !== '春节 2027' && name !== '春节 2030')).toEqual([])
})

it('knows no feast outside its years', () => {
  expect([lunarFeast('春节', 2014), lunarFeast('中秋', 2041)]).toEqual([null, null])
})
