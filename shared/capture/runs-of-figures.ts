import { NEW_LEVEL } from './clause-words'
import type { Figure } from './figure'
import type { DateWords } from './scan-dates'

/** Figures that stand in one list (9万吨、16万吨和7万吨以上), with the words before and behind them. */
export interface FigureRun {
  readonly figures: readonly Figure[]
  /** From the end of the run before, without dates and without the words that only bound the figure (超过, 约). */
  readonly before: string
  /** To the next run or the end of the clause. */
  readonly after: string
}

const ONLY_JOINED =
  /^(?:、|，|和|及|与|以及|或|\/)(?:大约|约|近|超过?|突破|不低于|不超过|达到?|(?:每人|人均)?每[月年])?$/
/** A verb within the words between two figures begins the second measure: 6个项目完成投资3亿元. */
const SECOND_VERB =
  /(?:累计|已)?(?:完成|实现|总投资|计划投资|投资|带动|占|同比|增长|下降|提高|减少|增加|净增|达到|户均|人均|受益|惠及|涉及|覆盖|其中|总面积|面积|位居|共有|开工|竣工|投产|办结|化解|整改|建成|提高|提升|上升|降低|降|减少|增加|调整|压缩|缩短|扩大)/

function grouped(text: string, figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const runs: Figure[][] = []
  let previous: Figure | null = null
  for (const figure of figures) {
    const between = previous === null ? '' : text.slice(previous.end, figure.start)
    if (previous !== null && ONLY_JOINED.test(between)) runs.at(-1)?.push(figure)
    else runs.push([figure])
    previous = figure
  }
  return runs
}

/** What between two figures belongs to the first, and what to the second. */
function splitBetween(between: string): readonly [string, string] {
  if (between === '' || /^(?:[、，和及与并；（）]|以及)/.test(between))
    return ['', between.replace(/^(?:以及|[、，和及与并；（）])+/, '')]
  if (between.length <= 5 && NEW_LEVEL.test(between)) return ['', between]
  const joined = /^(.+?)(?:以及|[、和及与])$/.exec(between)
  if (joined) return [joined[1] ?? '', '']
  const comma = between.lastIndexOf('、')
  if (comma > 0) return [between.slice(0, comma), between.slice(comma + 1).replace(/^(?:以及|和|及)/, '')]
  const verb = SECOND_VERB.exec(between)
  if (verb) return [between.slice(0, verb.index), between.slice(verb.index)]
  const second = /(?:以及|和|及|并)(?=.{2})/.exec(between)
  return second && second.index > 0
    ? [between.slice(0, second.index), between.slice(second.index + second[0].length)]
    : [between, '']
}

/** Words of time that say what is measured: 年度计划投资, 当年就业. */
const KEPT = /^(?:年度|当年|每[年月]|后.{1,2}个月)$/

/** Dates are no part of a name. */
export function withoutDates(text: string, from: number, dates: readonly DateWords[]): string {
  let rest = ''
  let at = from
  for (const { start, end, words } of dates) {
    if (start < at || start >= from + text.length || KEPT.test(words)) continue
    const before = text.slice(at - from, start - from)
    // 从2012年的9899万人减到…: where it started is told by the word before the date.
    const isStart = text.charAt(end - from) === '的' && /[自从到至]$/.test(before)
    rest += isStart ? before : before.replace(/(?:到|至|于|在|自|从)$/, '')
    at = Math.min(end, from + text.length)
  }
  return rest + text.slice(at - from)
}

function withSharedAfter(runs: readonly FigureRun[]): readonly FigureRun[] {
  return runs.map((run, index) => {
    const next = runs[index + 1]
    return next && next.figures[0]?.start === run.figures.at(-1)?.end ? { ...run, after: next.after } : run
  })
}

export function runsOf(text: string, figures: readonly Figure[], dates: readonly DateWords[]): readonly FigureRun[] {
  const groups = grouped(text, figures)
  const runs: FigureRun[] = []
  let before = ''
  groups.forEach((group, index) => {
    const [first, last, next] = [group[0], group.at(-1), groups[index + 1]?.[0]]
    if (!first || !last) return
    if (index === 0) before = withoutDates(text.slice(0, first.start), 0, dates)
    const rest = text.slice(last.end, next?.start ?? text.length)
    const plain = withoutDates(rest, last.end, dates)
    const [after, forNext] = next ? splitBetween(plain) : [plain, '']
    const bound = first.prefix
    runs.push({
      figures: group,
      before: bound !== '' && before.endsWith(bound) ? before.slice(0, -bound.length) : before,
      after,
    })
    // 48项120条, 1286户4015人: two figures of the same words.
    before = rest === '' && next ? (runs.at(-1)?.before ?? '') : forNext
  })
  return withSharedAfter(runs)
}
