import { ACTIONS } from './clause-words'
import type { Context, Measures } from './measures'
import { addRank } from './read-ranks'
import { INVESTED, OF_WHAT, readPair, readRun } from './read-run'
import { runsOf, type FigureRun } from './runs-of-figures'
import { scanFigures } from './scan-figures'
import { scanRanks } from './scan-ranks'
import { withoutAction } from './name-measure'
import { overlap } from './span'
import { isCounter, isMoney } from './unit-words'
import { isAttribute, isSizeOf, isThreshold } from './which-are-counted'

const PREDICATE =
  /(?<=^[^的]{2,20})(?:全部|全面|均|已|正式)*(?:完成|实现|通过|获|被|投产|建成|开工|签约|挂牌|达到|入选|落地|投入|竣工|认定)(?=.{2}).{2,}$/

/** 7家冶金企业、5家矿山企业完成标准化建设: what is said of the last is said of all that are counted in the clause. */
function withSharedPredicate(measures: Measures, clause: number): Measures {
  const own = measures.drafts.filter(({ firstClause }) => firstClause === clause)
  const predicate = PREDICATE.exec(own.at(-1)?.title ?? '')?.[0]
  if (own.length < 2 || predicate === undefined) return measures
  const drafts = measures.drafts.map((draft) =>
    draft.firstClause === clause &&
    !draft.title.endsWith(predicate) &&
    !PREDICATE.test(draft.title) &&
    !ACTIONS.test(draft.name)
      ? {
          ...draft,
          name: `${predicate.replace(/^(?:全部|全面|均|已|正式)+/, '')}的${draft.name}`,
          title: draft.title + predicate,
        }
      : draft,
  )
  return { ...measures, drafts }
}

/** 亿元以上项目20个，其中10亿元以上3个: the size is another one. */
const OTHER_SIZE = /^\d*[千万亿]+元以[上下](?:的)?/

/** 总投资35.6亿元的24个重点项目: both are measured, what is invested and how many there are. */
function investedIn(run: FigureRun, next: FigureRun): string | null {
  const noun = OF_WHAT.exec(next.after)?.[1]
  return noun !== undefined && run.after === '的' && INVESTED.test(run.before) ? `${noun}总投资` : null
}

/** Reads the figures and positions of a clause into the measures of its sentence. */
export function readClause(measures: Measures, context: Context): Measures {
  const { clause, index: place, dates } = context
  const ranks = scanRanks(clause.text)
  const found = scanFigures(clause.text, dates, clause.start)
  const sizes = ranks.flatMap(({ sizeAt }) => (sizeAt === null ? [] : [sizeAt]))
  const figures = found.filter((figure) => !sizes.some((size) => overlap(figure, size)))
  const runs = [...runsOf(clause.text, figures, dates)]
  let state = measures
  for (let index = 0; index < runs.length; index += 1) {
    const [run, next] = [runs[index], runs[index + 1]]
    if (!run) continue
    if (next && isThreshold(run, next)) {
      state = readRun(state, run, context)
      index += 1
      continue
    }
    if (next && isSizeOf(run, next)) {
      const size = clause.text.slice(run.figures[0]?.start, run.figures.at(-1)?.end)
      const noun = withoutAction(state.drafts.findLast(({ value }) => value && isCounter(value.unit))?.name ?? '')
      runs[index + 1] = { ...next, before: run.before + size + noun.replace(OTHER_SIZE, '') }
      continue
    }
    if (next && isAttribute(run, next)) {
      const [first] = run.figures
      const invested = investedIn(run, next)
      if (invested !== null) {
        state = readRun(state, { ...run, before: invested, after: '' }, context)
        runs[index + 1] = { ...next, before: run.before.replace(INVESTED, '') + next.before }
        continue
      }
      const size =
        first && isMoney(first.unit) ? run.before + first.prefix + clause.text.slice(first.start, first.end) : ''
      runs[index + 1] = { ...next, before: size + run.after + next.before }
      continue
    }
    const paired = next ? readPair(state, run, next, context) : null
    state = paired ?? readRun(state, run, context)
    if (paired) index += 1
  }
  state = withSharedPredicate(state, place)
  for (const rank of ranks) state = addRank(state, rank, figures.length > 0, context)
  return state
}
