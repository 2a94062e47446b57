import type { IsoDate } from '../domain/day'
import type { Deadline } from '../domain/deadline'
import { isOwnersAlone, readOwners, NO_OWNERS, type Owners } from './owners'
import { scanDates } from './scan-dates'

const OWNERS = /^（?(?:牵头|责任|配合|主办|承办|协办|落实|实施|主管)(?:单位|部门|领导|人|主体)?：/
const LIMIT = /(?:完成|办结|整改|落实)?(?:时限|期限|时间|时间节点)：([^；。）]{2,30})/

/** 责任单位：县教育局；完成时限：9月底。— a sentence that is only labels, for the whole paragraph. */
export function isLabelled(text: string): boolean {
  return OWNERS.test(text) || isOwnersAlone(text) || LIMIT.test(text.slice(0, 12))
}

export function readLabelled(
  text: string,
  on: IsoDate,
): { readonly owners: Owners; readonly deadline: Deadline | null } {
  const limit = LIMIT.exec(text)
  const rest = (limit ? text.replace(limit[0], '') : text).replace(/^（|）?[。；]?$/g, '').replace(/[；，]$/, '')
  const owners = OWNERS.test(text) || isOwnersAlone(text) ? readOwners(rest) : NO_OWNERS
  const deadline = limit
    ? (scanDates(limit[1] ?? '', on).find((date) => date.deadline !== null)?.deadline ?? null)
    : null
  return { owners, deadline }
}
