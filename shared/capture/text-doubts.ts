import { compare, dividedBy, minus, absolute, times, type Decimal } from '../domain/decimal'
import type { Draft } from './draft'
import { INDICATORS } from './indicator-names'
import type { TextDoubt } from './proposal'

const RATE_NAME = /(?<!死亡|发病|发生|事故)率$|比重$|占比$|比例$/

/** A name that is a standard indicator but for one sign, or for two next to each other where one stands, is probably a slip. */
function nearIndicator(name: string): string | null {
  if (INDICATORS.some((known) => name.includes(known))) return null
  return INDICATORS.find((known) => known.length >= 6 && endsNear(name, known)) ?? null
}

/** What stands before the indicator (全县) is no part of it: another length begins where the indicator does. */
function endsNear(name: string, known: string): boolean {
  return [known.length, known.length - 1, known.length + 1].some((length) => {
    const end = name.slice(-length)
    const beginsThere = length === known.length || length === name.length || end.charAt(0) === known.charAt(0)
    return length <= name.length && beginsThere && isNear(end, known)
  })
}

/** By what is left between a common beginning and a common end: 社会销品零售总额 has 销 where 消费 stands; 额总 is turned round. */
function isNear(name: string, known: string): boolean {
  let start = 0
  while (start < name.length && name.charAt(start) === known.charAt(start)) start += 1
  let end = 0
  const shorter = Math.min(name.length, known.length)
  while (end < shorter - start && name.at(-1 - end) === known.at(-1 - end)) end += 1
  if (start + end === 0) return false
  const [own, theirs] = [name, known].map((text) => text.slice(start, text.length - end)) as [string, string]
  if (own.length === theirs.length) return own.length <= 1 || own === theirs.charAt(1) + theirs.charAt(0)
  return Math.min(own.length, theirs.length) <= 1 && Math.max(own.length, theirs.length) <= 2
}

/** What looks like a slip in one measure. It is said, and nothing is corrected. */
export function doubtsOfMeasure(draft: Draft, ofSentence: readonly Draft[]): readonly TextDoubt[] {
  const doubts: TextDoubt[] = []
  const near = nearIndicator(draft.name)
  if (near !== null) doubts.push({ code: 'unknown-indicator', detail: near })
  const { growth, delta } = draft
  if (growth?.figure.unit === '%' && RATE_NAME.test(draft.name)) {
    doubts.push({ code: 'percent-of-rate', detail: growth.figure.raw })
  }
  const isAmount = draft.value !== null && draft.value.unit !== '%' && draft.value.unit !== ''
  if (delta?.figure.unit === '百分点' && !delta.isGap && isAmount && !/增速|增幅/.test(draft.title)) {
    doubts.push({ code: 'points-of-amount', detail: delta.figure.raw })
  }
  const share = shareDoubt(draft, ofSentence)
  return share ? [...doubts, share] : doubts
}

const HUNDRED = '100' as Decimal
const TOLERANCE = '0.6' as Decimal

/** 已办结60件、化解45件，化解率75%: a share in a sentence that none of its amounts of one unit gives. */
function shareDoubt(share: Draft, others: readonly Draft[]): TextDoubt | null {
  const figure = share.value
  if (figure?.unit !== '%' || !share.name.endsWith('率')) return null
  const action = /([\u4e00-\u9fa5]{2})率$/.exec(share.name)?.[1] ?? ''
  const part = others.find(
    ({ name, value, firstClause }) =>
      firstClause <= share.firstClause && value !== null && value.unit !== '%' && name.includes(action),
  )
  const whole = others.filter(({ value }) => value !== null && part?.value?.unit === value.unit && value !== part.value)
  if (!part?.value || whole.length === 0) return null
  const partValue = part.value.value
  const isGiven = whole.some(({ value }) => {
    const reckoned = value ? dividedBy(times(partValue, HUNDRED), value.value) : null
    return reckoned !== null && compare(absolute(minus(reckoned, figure.value)), TOLERANCE) <= 0
  })
  return isGiven ? null : { code: 'share-mismatch', detail: figure.raw }
}
