import type { IsoDate } from '../domain/day'
import type { Deadline } from '../domain/deadline'
import { scanDates } from './scan-dates'

/** Headings that set tasks; 2024年工作回顾 sets none. */
const SETS = /工作|任务|目标|要点|安排|计划|方案|实事|清单|指标|部署|举措/
const LOOKS_BACK = /回顾|总结|情况|成效|进展|报告/

/** Until when a heading sets its tasks: 一季度工作任务, 2025年重点工作. Only what names a period, and no day. */
export function headingLimit(heading: string, on: IsoDate, year: number): Deadline | null {
  if (!SETS.test(heading) || LOOKS_BACK.test(heading)) return null
  return scanDates(heading, on, year).find(({ deadline }) => deadline?.on != null)?.deadline ?? null
}
