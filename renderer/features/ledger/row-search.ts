import type { TargetSummary } from '@shared/domain/summary'
import type { Target } from '@shared/domain/target'

interface Known {
  readonly summary: TargetSummary | null
  readonly text: string
}

const known = new WeakMap<Target, Known>()

/** What a search of the ledger looks through, in lower case; put together when first asked for. */
export function searchText(target: Target, summary: TargetSummary | null): string {
  const before = known.get(target)
  if (before && before.summary === summary) return before.text
  const { code, title, measure, leadLeader, leadUnits, coUnits, contact, remark } = target
  const notes = summary ? [summary.progress, summary.problem, summary.nextStep] : []
  const extras = Object.values(target.extra)
  const parts = [code, title, measure, leadLeader, ...leadUnits, ...coUnits, contact, remark, ...extras, ...notes]
  const text = parts.join('\n').toLowerCase()
  known.set(target, { summary, text })
  return text
}

export type InitialsOf = (text: string) => string

const initials = new Map<string, string>()

/** Loads the pinyin tables (some hundred kilobytes) only when somebody types Latin letters. */
export async function loadInitials(): Promise<InitialsOf> {
  const { pinyin } = await import('pinyin-pro')
  return (text) => {
    const before = initials.get(text)
    if (before !== undefined) return before
    const made = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase()
    initials.set(text, made)
    return made
  }
}

/** Whether the letters may be pinyin initials. */
export function mayBeInitials(query: string): boolean {
  return /^[a-z]{2,}$/.test(query)
}

/** Whether title, unit or leader begins its syllables with these letters: `gdzc` finds 固定资产. */
export function matchesInitials(target: Target, query: string, initialsOf: InitialsOf): boolean {
  return [target.title, target.leadLeader, ...target.leadUnits].some((text) => initialsOf(text).includes(query))
}
