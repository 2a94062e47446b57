import { commentsOn } from '@shared/domain/cell-comment'
import type { TargetSummary } from '@shared/domain/summary'
import type { Target } from '@shared/domain/target'
import { foldText } from '@shared/search/fold'
import { findSpelled, maySpell, spell, type Spelling } from '@shared/search/spelling'

interface Known {
  readonly summary: TargetSummary | null
  readonly text: string
}

const known = new WeakMap<Target, Known>()

/** What a search of the ledger looks through, folded; put together when first asked for. */
function searchText(target: Target, summary: TargetSummary | null): string {
  const before = known.get(target)
  if (before && before.summary === summary) return before.text
  const { code, title, measure, leadLeader, leadUnits, coUnits, contact, remark } = target
  const notes = summary ? [summary.progress, summary.problem, summary.nextStep] : []
  const extras = Object.values(target.extra)
  const remarks = commentsOn(target).map((comment) => comment.text)
  const parts = [
    code,
    title,
    measure,
    leadLeader,
    ...leadUnits,
    ...coUnits,
    contact,
    remark,
    ...extras,
    ...notes,
    ...remarks,
  ]
  const text = foldText(parts.join('\n'))
  known.set(target, { summary, text })
  return text
}

export type SpellingOf = (text: string) => Spelling

const spellings = new Map<string, Spelling>()

/** Loads the pinyin tables (some hundred kilobytes) only when somebody types Latin letters. */
export async function loadSpelling(): Promise<SpellingOf> {
  const { pinyin } = await import('pinyin-pro')
  return (text) => {
    const before = spellings.get(text)
    if (before !== undefined) return before
    const made = spell(text, (of) => pinyin(of, { toneType: 'none', type: 'array', v: true }))
    spellings.set(text, made)
    return made
  }
}

/** Whether a target has every word; a word of Latin letters may spell its title or those who answer for it. */
export function matchesWords(
  target: Target,
  summary: TargetSummary | null,
  words: readonly string[],
  spellingOf: SpellingOf | null,
): boolean {
  const text = searchText(target, summary)
  return words.every((word) => text.includes(word) || (spellingOf !== null && isSpelled(target, word, spellingOf)))
}

function isSpelled({ title, leadLeader, leadUnits, coUnits, contact }: Target, word: string, of: SpellingOf): boolean {
  if (!maySpell(word)) return false
  return [title, leadLeader, ...leadUnits, ...coUnits, contact].some((text) => findSpelled(of(text), word) !== null)
}
