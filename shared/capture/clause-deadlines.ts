import type { Deadline } from '../domain/deadline'
import type { DateWords } from './scan-dates'
import type { OwnerStretch } from './sentence-owners'
import type { Clause, Sentence } from './split-document'

const LEADS = /^(?:到|至|在|于|力争|确保|要|争取|其中)*$/

/** A date that stands alone in its clause, or opens it as 今年…目标是: it holds for the whole sentence. */
function isOpening({ text, closedBy }: Clause, { start, end }: DateWords): boolean {
  const rest = text.slice(0, start).replace(/^(?:到|至|在|于|力争|确保|要|争取)+/, '')
  const isAlone = rest === '' && text.slice(end).replace(/^(?:之前|前|底)/, '') === ''
  return isAlone || (rest === '' && closedBy === '：') || (rest === '' && /目标(?:是|为)?$/.test(text))
}

/** 全年新开工项目8个，竣工项目10个: the date at the head of a clause holds to the end of its part of the sentence. */
const isHead = ({ text }: Clause, { start, deadline }: DateWords) =>
  deadline?.on != null && LEADS.test(text.slice(0, start))

/** Until when each clause of a sentence is to be done. Somebody else who is named begins without a limit. */
export function deadlinesOf(
  { clauses }: Sentence,
  dates: readonly (readonly DateWords[])[],
  stretches: readonly OwnerStretch[],
): readonly (Deadline | null)[] {
  let open: Deadline | null = null
  let head: Deadline | null = null
  return clauses.map((clause, index) => {
    const own = (dates[index] ?? []).filter(({ deadline }) => deadline !== null)
    if (clauses[index - 1]?.closedBy === '；' || stretches.some(({ first }) => first === index)) head = null
    const [first] = own
    if (!first?.deadline) return head ?? open
    if (isOpening(clause, first)) open = first.deadline
    head = isHead(clause, first) ? first.deadline : null
    return own.find(({ deadline }) => deadline?.on != null)?.deadline ?? open ?? first.deadline
  })
}
