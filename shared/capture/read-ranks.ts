import type { RankBasis } from '../domain/metric'
import { BASIS_ONLY, COMPLETION_RATE } from './clause-words'
import { startDraft, type Draft } from './draft'
import type { Context, Measures } from './measures'
import { tidyName, withoutLink } from './name-measure'
import type { RankWords } from './scan-ranks'

function ranksOf(
  { start, end, position, scope, of, bases }: RankWords,
  origin: number,
): readonly Draft['ranks'][number][] {
  const all: readonly (RankBasis | null)[] = bases.length > 0 ? bases : [null]
  const span = { start: origin + start, end: origin + end }
  return all.map((basis) => ({ position, scope, of, basis, span }))
}

/** 居中部首位、全国第五: the second position is of the same. */
function isListed({ drafts }: Measures, { start }: RankWords, clause: Context['clause']): boolean {
  const last = drafts.at(-1)?.ranks.at(-1)
  if (!last || last.span.start < clause.start) return false
  return /^[、，和及]?$/.test(clause.text.slice(last.span.end - clause.start, start))
}

/** A position belongs to the last measure, unless its clause names something else. */
export function addRank(measures: Measures, rank: RankWords, hasFigures: boolean, context: Context): Measures {
  const { clause, index } = context
  const before = withoutLink(clause.text.slice(0, rank.sizeAt ? Math.min(rank.sizeAt.start, rank.start) : rank.start))
  const { name, subject } = tidyName(before.replace(/连续\d{1,3}个?[年月季度]{1,2}/, ''))
  const isOfLast =
    isListed(measures, rank, clause) ||
    BASIS_ONLY.test(name.replace(/在?全[市省国区县州盟旗]$/, '')) ||
    COMPLETION_RATE.test(name) ||
    /^(?:总量|增速|增幅|规模|均量)(?:和|、)?(?:总量|增速|增幅|规模|均量)/.test(name)
  if (measures.drafts.length > 0 && (hasFigures || isOfLast)) {
    const from = measures.drafts.length - measures.lastGroup
    const drafts = measures.drafts.map((draft, place) =>
      place < from ? draft : { ...draft, ranks: [...draft.ranks, ...ranksOf(rank, clause.start)], lastClause: index },
    )
    return { ...measures, drafts }
  }
  const title = name === '' ? clause.text : /排名|位次|名次/.test(name) ? name : `${name}排名`
  const draft = startDraft({ name: title, title, subject, firstClause: index, isNameFromContext: name === '' })
  return { ...measures, drafts: [...measures.drafts, { ...draft, ranks: ranksOf(rank, clause.start) }], lastGroup: 1 }
}
