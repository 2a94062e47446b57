import { compare, type Decimal } from './decimal'

/** 已完成, 超进度 (G ≥ +5), 达进度 (−10 < G < 5), 欠进度 (G ≤ −10), 其他 (no gap can be told). */
export type ProgressClass = 'done' | 'ahead' | 'on-course' | 'behind' | 'other'

export function progressClassOf(isDone: boolean, gap: Decimal | null): ProgressClass {
  if (isDone) return 'done'
  if (gap === null) return 'other'
  if (compare(gap, '5' as Decimal) >= 0) return 'ahead'
  return compare(gap, '-10' as Decimal) > 0 ? 'on-course' : 'behind'
}
