import { fail, ok, type Result } from '../result'
import type { Rank, RankBasis } from './metric'
import { chineseInteger, compactText } from './plain-text'
import { RANK_BASIS_WORDS } from './words'

/** `not-a-rank`: no position at all, or one before the first. `rank-beyond-scope`: the 25th of 24. */
export type RankRefusal = 'not-a-rank' | 'rank-beyond-scope'

/** A position as somebody wrote it; what was left out is known from the position before, or not at all. */
export interface WrittenRank {
  readonly position: number
  readonly of: number | null
  readonly scope: string
  readonly basis: RankBasis | null
}

const NUMBER = String.raw`\d{1,5}|[零一二三四五六七八九十百]+`
const RANK = new RegExp(
  `^(?:(.*?)第|(\\D*?))(${NUMBER})[位名]?(?:/(\\d{1,5}))?[位名]?(?:\\((总量|增速|完成率|综合)\\))?$`,
)
const SCOPE_CHARS = 100

function basisOf(word: string | undefined): RankBasis | null {
  const found = Object.entries(RANK_BASIS_WORDS).find(([, known]) => known === word)
  return (found?.[0] as RankBasis | undefined) ?? null
}

function readPosition(text: string): Result<WrittenRank, RankRefusal> {
  const found = RANK.exec(compactText(text))
  const number = found?.[3] ?? ''
  const position = /^\d/.test(number) ? Number(number) : (chineseInteger(number) ?? 0)
  const of = found?.[4] === undefined ? null : Number(found[4])
  const scope = found?.[1] ?? found?.[2] ?? ''
  // A bare 十 or 三 is a word; a position in Chinese is written 第三.
  const isWord = !/^\d/.test(number) && found?.[1] === undefined
  if (!found || isWord || position < 1 || scope.length > SCOPE_CHARS) return fail('not-a-rank', { text: text.trim() })
  if (of !== null && position > of) return fail('rank-beyond-scope', { position, of })
  return ok({ position, of, scope, basis: basisOf(found[5]) })
}

/**
 * Reads positions as offices write them: 3, 第三, 全市第3/11, 全省第16位（增速）; several are parted by a semicolon or a
 * line. A position before the first, or behind the last of its scope, is refused.
 */
export function readRanks(text: string): Result<readonly WrittenRank[], RankRefusal> {
  const ranks: WrittenRank[] = []
  for (const part of text.split(/[;；\n]/)) {
    if (/^[\s\-—/]*$/.test(part)) continue
    const read = readPosition(part)
    if (!read.ok) return read
    ranks.push(read.value)
  }
  return ranks.length > 0 ? ok(ranks) : fail('not-a-rank', { text: text.trim() })
}

const isSameSeries = (a: Rank, b: Rank) => a.scope === b.scope && a.basis === b.basis

/**
 * A written position with what it left out taken from the last known ones: a position alone means the scope and the basis
 * of the one before. Behind the last of a scope whose size is known, it is refused.
 */
export function completedRank(written: WrittenRank, known: readonly Rank[]): Result<Rank, RankRefusal> {
  const last = known.find(
    ({ scope, basis }) =>
      (written.scope === '' || written.scope === scope) && (written.basis === null || written.basis === basis),
  )
  const scope = written.scope || (last?.scope ?? known[0]?.scope ?? '')
  const of = written.of ?? last?.of ?? null
  if (of !== null && written.position > of) return fail('rank-beyond-scope', { position: written.position, of })
  return ok({ position: written.position, of, scope, basis: written.basis ?? last?.basis ?? 'overall' })
}

/** All of them completed, or the first that can not be. */
export function completedRanks(
  written: readonly WrittenRank[],
  known: readonly Rank[],
): Result<readonly Rank[], RankRefusal> {
  const ranks: Rank[] = []
  for (const one of written) {
    const rank = completedRank(one, known)
    if (!rank.ok) return rank
    ranks.push(rank.value)
  }
  return ok(ranks)
}

/** The positions with newly reported ones in the place of those of the same scope and basis. */
export function withRanks(before: readonly Rank[], reported: readonly Rank[]): readonly Rank[] {
  return [...reported, ...before.filter((rank) => !reported.some((one) => isSameSeries(one, rank)))]
}
