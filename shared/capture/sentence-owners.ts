import { NO_OWNERS, ownersInClause, POINTS_BACK, type Owners } from './owners'
import type { Sentence } from './split-document'

/** Clauses of a sentence that one list of owners answers for. */
export interface OwnerStretch {
  readonly first: number
  readonly last: number
  readonly owners: Owners
}

const joined = (a: Owners, b: Owners): Owners => ({
  leadUnits: [...a.leadUnits, ...(a.leadUnits.length === 0 ? b.leadUnits : [])],
  coUnits: [...a.coUnits, ...(a.leadUnits.length === 0 ? [] : b.leadUnits), ...b.coUnits],
  leaders: [...a.leaders, ...b.leaders],
})

/** A clause that only says who: 县医院项目由常务副县长牵头，县卫健局负责，. Who is named next shares the work. */
const ONLY_WHO = /(?:牵头|负责|负总责|包联|包抓|配合|挂帅|亲自抓|承担主体责任)$/

/** 9月底前要全部开工，由发改局负责督导。 */
const TRAILING = /^由.{2,30}(?:负责|牵头|督导|督办|包联|承担|承办)[^，]{0,6}$/

function partStart(clauses: Sentence['clauses'], index: number): number {
  return clauses.slice(0, index).findLastIndex(({ closedBy }) => closedBy === '；') + 1
}

/** From the clause that names an owner to the clause before the next owner, or to the end of its part of the sentence. */
export function ownerStretches({ clauses }: Sentence): readonly OwnerStretch[] {
  const stretches: OwnerStretch[] = []
  let open: OwnerStretch | null = null
  let isOnlyWho = false
  clauses.forEach((clause, index) => {
    const found = ownersInClause(clause.text)
    // 这个事由市住建局负总责: who answers for the clauses before.
    if (found && !open && (POINTS_BACK.test(clause.text) || TRAILING.test(clause.text)))
      open = { first: partStart(clauses, index), last: index, owners: found.owners }
    else if (found && open && isOnlyWho) open = { ...open, last: index, owners: joined(open.owners, found.owners) }
    else if (found) {
      if (open) stretches.push(open)
      open = { first: index, last: index, owners: found.owners }
    } else if (open) open = { ...open, last: index }
    if (found) isOnlyWho = ONLY_WHO.test(clause.text)
    if (clause.closedBy === '；' && open) {
      stretches.push(open)
      open = null
    }
  })
  return open ? [...stretches, open] : stretches
}

export function ownersAt(stretches: readonly OwnerStretch[], index: number): Owners {
  return stretches.find(({ first, last }) => index >= first && index <= last)?.owners ?? NO_OWNERS
}
