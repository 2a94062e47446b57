import { dayOf, type IsoDate } from './day'

export type LunarFeast = '春节' | '端午' | '中秋'

/**
 * Spring Festival (first of the first lunar month), Dragon Boat (5.5) and Mid-Autumn (8.15), month and day of the common
 * calendar, 2015 to 2040. Source: the lunar calendar by the rules of GB/T 33661—2017, computed with ICU's Chinese calendar and
 * corrected where ICU's new moon falls on the wrong side of midnight in Beijing: 2027 (6 February, 23:56) and 2030
 * (3 February, 00:07).
 */
const FEASTS: ReadonlyMap<number, readonly [number, number, number]> = new Map([
  [2015, [219, 620, 927]],
  [2016, [208, 609, 915]],
  [2017, [128, 530, 1004]],
  [2018, [216, 618, 924]],
  [2019, [205, 607, 913]],
  [2020, [125, 625, 1001]],
  [2021, [212, 614, 921]],
  [2022, [201, 603, 910]],
  [2023, [122, 622, 929]],
  [2024, [210, 610, 917]],
  [2025, [129, 531, 1006]],
  [2026, [217, 619, 925]],
  [2027, [206, 609, 915]],
  [2028, [126, 528, 1003]],
  [2029, [213, 616, 922]],
  [2030, [203, 605, 912]],
  [2031, [123, 624, 1001]],
  [2032, [211, 612, 919]],
  [2033, [131, 601, 908]],
  [2034, [219, 620, 927]],
  [2035, [208, 610, 916]],
  [2036, [128, 530, 1004]],
  [2037, [215, 618, 924]],
  [2038, [204, 607, 913]],
  [2039, [124, 527, 1002]],
  [2040, [212, 614, 920]],
])
const PLACES: Readonly<Record<LunarFeast, 0 | 1 | 2>> = { 春节: 0, 端午: 1, 中秋: 2 }

/** The day of the feast in a year, or null outside the years of the table. */
export function lunarFeast(feast: LunarFeast, year: number): IsoDate | null {
  const packed = FEASTS.get(year)?.[PLACES[feast]]
  return packed === undefined ? null : dayOf(year, Math.floor(packed / 100), packed % 100)
}
