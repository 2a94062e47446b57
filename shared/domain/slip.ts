import { z } from 'zod'
import { IsoDate, partsOf } from './day'
import { SlipId, TargetId } from './ids'

/** Blue reminds, yellow warns, red urges. */
export const SlipColor = z.enum(['blue', 'yellow', 'red'])
export type SlipColor = z.infer<typeof SlipColor>

/** 督办单: a numbered paper to one unit about one or more targets, to be answered by a day. */
export const Slip = z
  .object({
    id: SlipId,
    /** Numbers run by year, over all colours. */
    year: z.int().min(1990).max(2100),
    serial: z.int().min(1).max(99_999),
    color: SlipColor,
    unit: z.string().min(1).max(200),
    targetIds: z.array(TargetId).min(1).max(200).readonly(),
    demand: z.string().max(8_000),
    issuedOn: IsoDate,
    replyBy: IsoDate,
    reply: z.string().max(8_000),
    repliedOn: IsoDate.nullable(),
    /** The slip that this one goes beyond, since it was not answered or the answer was not enough. */
    escalates: SlipId.nullable(),
  })
  .readonly()
export type Slip = z.infer<typeof Slip>

/** 督〔2023〕5号, as it stands on the paper. */
export function slipNumber({ year, serial }: Pick<Slip, 'year' | 'serial'>): string {
  return `督〔${year}〕${serial}号`
}

/** The number after the highest one of the year. */
export function nextSerial(slips: Iterable<Slip>, year: number): number {
  let highest = 0
  for (const slip of slips) if (slip.year === year && slip.serial > highest) highest = slip.serial
  return highest + 1
}

/**
 * The number of a slip that is dated to a day. Its year is the day's. One that is not issued yet takes the next number of
 * another year; one that is (without slips to count) keeps its own, which may be taken there.
 */
export function numberOn(
  { year, serial }: Pick<Slip, 'year' | 'serial'>,
  issuedOn: IsoDate,
  slips: Iterable<Slip> | null,
): Pick<Slip, 'year' | 'serial'> {
  const dated = partsOf(issuedOn).year
  return { year: dated, serial: slips === null || dated === year ? serial : nextSerial(slips, dated) }
}

/** What a slip waits for on a day. A slip that a stronger one follows waits for nothing any more. */
export type SlipState = 'waiting' | 'overdue' | 'answered' | 'escalated'

export function slipState(slip: Slip, slips: Iterable<Slip>, today: IsoDate): SlipState {
  if (slip.repliedOn !== null) return 'answered'
  for (const { escalates } of slips) if (escalates === slip.id) return 'escalated'
  return slip.replyBy < today ? 'overdue' : 'waiting'
}

const STRONGER: Readonly<Record<SlipColor, SlipColor>> = { blue: 'yellow', yellow: 'red', red: 'red' }

/** The colour of the slip that goes beyond one of this colour; red stays red. */
export function strongerColor(color: SlipColor): SlipColor {
  return STRONGER[color]
}
