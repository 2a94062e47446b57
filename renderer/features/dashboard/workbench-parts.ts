import type { IsoDate } from '@shared/domain/day'
import { Lack } from '@shared/domain/lack'
import { LIGHTS_BY_WEIGHT } from '@shared/domain/light'
import type { Light } from '@shared/domain/light-rules'
import type { ProgressClass } from '@shared/domain/progress-class'
import { weekBefore, type LedgerFilter } from '../../ui/ledger-filter'

export const CLASSES: readonly ProgressClass[] = ['done', 'ahead', 'on-course', 'behind', 'other']

/** The figures at the top of the page, in their order. */
export const MAIN_FIGURES = ['total', 'normal', 'behind', 'overdue', 'unreported', 'done'] as const
export type MainFigure = (typeof MAIN_FIGURES)[number]

/** Every part of the ledger that the page gives a number of. */
export type PartName =
  | MainFigure
  | 'due-in-15'
  | 'due-in-30'
  | 'noted-lately'
  | 'noted-since-circular'
  | `light-${Light}`
  | `class-${ProgressClass}`
  | `lack-${Lack}`

export type Part = Omit<LedgerFilter, 'ledger'>
export type Parts = Readonly<Record<PartName, Part>>

const FIXED = {
  total: {},
  normal: { lights: ['green'] },
  behind: { lights: ['red', 'yellow'] },
  overdue: { due: 'overdue' },
  unreported: { unreported: true },
  done: { progressClass: 'done' },
  'due-in-15': { due: 'in-15' },
  'due-in-30': { due: 'in-30' },
} as const satisfies Readonly<Record<string, Part>>

/** The parts on a day, as filters: each number is counted by the very rule by which the list behind it is filtered. */
export function partsOn(today: IsoDate, lastCircularOn: IsoDate | null): Parts {
  return {
    ...FIXED,
    'noted-lately': { notedSince: weekBefore(today) },
    'noted-since-circular': { notedSince: lastCircularOn ?? today },
    ...named('light', LIGHTS_BY_WEIGHT, (light) => ({ lights: [light] })),
    ...named('class', CLASSES, (progressClass) => ({ progressClass })),
    ...named('lack', Lack.options, (lack) => ({ lack })),
  }
}

function named<P extends string, K extends string>(prefix: P, keys: readonly K[], part: (key: K) => Part) {
  return Object.fromEntries(keys.map((key) => [`${prefix}-${key}`, part(key)])) as Record<`${P}-${K}`, Part>
}
