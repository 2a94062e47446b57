import type { Deadline } from '../domain/deadline'
import type { DateWords } from './scan-dates'
import type { OwnerStretch } from './sentence-owners'
import type { Clause, Sentence } from './split-document'

/** 水利局要在5月15日前: behind the owner. */
const OWNED = /(?:要|应|须|必须|务必)(?:在|于)?$/
const LEADS = /^(?:到|至|在|于|力争|确保|要|争取|其中)*$/

/** A date that stands alone in its clause, or opens it as 今年…目标是: it holds for the whole sentence. */
function isOpening({ text, closedBy }: Clause, { start, end }: DateWords): boolean {
  const rest = text.slice(0, start).replace(/^(?:到|至|在|于|力争|确保|要|争取)+/, '')
  const isAlone = rest === '' && text.slice(end).replace(/^(?:之前|前|底)/, '') === ''
  const opensGoals = closedBy === '：' && /目标(?:任务)?(?:是|为)?$/.test(text)
  return isAlone || opensGoals || (rest === '' && closedBy === '：') || (rest === '' && /目标(?:是|为)?$/.test(text))
}

/** 全年新开工项目8个，竣工项目10个: the date at the head of a clause holds to the end of its part of the sentence. */
const isHead = ({ text }: Clause, { start, deadline }: DateWords, isOwned: boolean) =>
  deadline?.on != null && (LEADS.test(text.slice(0, start)) || (isOwned && OWNED.test(text.slice(0, start))))

/** 上半年, 到2030年, 全年 in the first words of a sentence: a period that all its goals are set for. */
const PERIOD = /^(?:(?:20\d\d年|今年|明年)(?:全年|[上下]半年)?|全年|[上下]半年|年内|“?十.五”?(?:规划)?(?:时期|期间))$/
const isPeriod = (clauses: readonly Clause[], index: number, { words, start }: DateWords) =>
  PERIOD.test(words) &&
  LEADS.test(clauses[index]?.text.slice(0, start) ?? '') &&
  !clauses.slice(0, index).some(({ text }) => /\d/.test(text))

/** 国有资产保值增值率: a rate that stands for itself, not for what was to be done by the date before. */
const OF_ITS_OWN = /^[^，\d]{3,16}率(?:达|不|稳|保|提|为|\d)/

/** Until when each clause of a sentence is to be done. Somebody else who is named begins without a limit. */
export function deadlinesOf(
  { clauses }: Sentence,
  dates: readonly (readonly DateWords[])[],
  stretches: readonly OwnerStretch[],
): readonly (Deadline | null)[] {
  let open: Deadline | null = null
  let period: Deadline | null = null
  let head: Deadline | null = null
  return clauses.map((clause, index) => {
    const own = (dates[index] ?? []).filter(({ deadline }) => deadline !== null)
    if (clauses[index - 1]?.closedBy === '；' || stretches.some(({ first }) => first === index)) head = null
    const [first] = own
    if (!first?.deadline) return (OF_ITS_OWN.test(clause.text) ? null : head) ?? open ?? period
    const begins = stretches.some((stretch) => stretch.first === index)
    if (isOpening(clause, first)) open = first.deadline
    else if (isPeriod(clauses, index, first)) period = first.deadline
    head = isHead(clause, first, begins) ? first.deadline : null
    const dated = own.find(({ deadline }) => deadline?.on != null)?.deadline
    return dated ?? open ?? (first.words.startsWith('每') ? null : period) ?? first.deadline
  })
}
