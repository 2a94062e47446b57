import { z } from 'zod'
import { IsoDate } from './day'
import { Decimal } from './decimal'
import { LeagueId, MetricId, TargetId } from './ids'
import { Rank, RankBasis } from './metric'

/** One of the places that are compared: its position and what earned it. `value` is in the league's unit, `growth` in per cent. */
export const LeaguePlace = z
  .object({
    name: z.string().min(1).max(200),
    position: z.int().min(1).max(100_000),
    value: Decimal.nullable(),
    growth: Decimal.nullable(),
  })
  .readonly()
export type LeaguePlace = z.infer<typeof LeaguePlace>

/** 位次表: how places of one scope stand in one indicator on a day, as a higher office published it. */
export const League = z
  .object({
    id: LeagueId,
    /** In the office's words: 地区生产总值, 四项指标. */
    indicator: z.string().min(1).max(200),
    unit: z.string().max(40),
    basis: RankBasis,
    /** 全市, 全省综合县: places of another scope are another series. */
    scope: z.string().max(100),
    on: IsoDate,
    source: z.string().max(500),
    /** The name of this place among the others; empty where it is not in the table. */
    own: z.string().max(200),
    /** The metric that the position is recorded for, or null where no target measures this indicator. */
    measures: z.object({ targetId: TargetId, metricId: MetricId }).readonly().nullable(),
    /** How many places have a position, those too whose row could not be taken. */
    size: z.int().min(1).max(100_000),
    places: z.array(LeaguePlace).min(1).max(2_000).readonly(),
  })
  .readonly()
export type League = z.infer<typeof League>

/** Leagues of one series are those of the same indicator, scope and basis. */
export function leagueSeries({ indicator, scope, basis }: Pick<League, 'indicator' | 'scope' | 'basis'>): string {
  return JSON.stringify([indicator, scope, basis])
}

/** The position of this place, as an observation carries it; null where it is not in the table. */
export function ownRank({ own, places, size, scope, basis }: Omit<League, 'id'>): Rank | null {
  const place = places.find(({ name }) => name === own)
  return place ? { position: place.position, of: size, scope, basis } : null
}
