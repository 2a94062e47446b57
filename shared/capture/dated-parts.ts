import { scanDates } from './scan-dates'
import type { IsoDate } from '../domain/day'
import type { Clause, Sentence } from './split-document'

/** What follows 、 begins with a date of its own. */
const NEXT = /、(?=(?:20\d\d年|今年|明年|年内|年底|[上下]半年|[一二三四]季度|\d{1,2}月|国庆|春节|元旦|五一|“五一”))/g

/**
 * 4月份开工、年内主体封顶: two promises that a list joins. A clause is parted before each date of a list, where both sides have
 * a limit and words of their own; 3月、6月 is a list of dates alone.
 */
function partsOf(clause: Clause, on: IsoDate): readonly Clause[] {
  const places = Array.from(clause.text.matchAll(NEXT), ({ index }) => index)
  if (places.length === 0) return [clause]
  const bounds = [-1, ...places, clause.text.length]
  const parts = bounds.slice(1).map((to, index) => {
    const from = (bounds[index] ?? -1) + 1
    const isLast = index === bounds.length - 2
    const span = { start: clause.start + from, end: clause.start + to }
    return { ...span, text: clause.text.slice(from, to), closedBy: isLast ? clause.closedBy : '，' }
  })
  const isPromise = ({ text }: Clause) =>
    scanDates(text, on).some(({ deadline, words }) => deadline !== null && text.length - words.length >= 2)
  return parts.every(isPromise) ? parts : [clause]
}

export function withDatedParts(sentence: Sentence, on: IsoDate): Sentence {
  if (!sentence.text.includes('、')) return sentence
  return { ...sentence, clauses: sentence.clauses.flatMap((clause) => partsOf(clause, on)) }
}
