import type { TargetId } from '../domain/ids'
import { knownNames, type NameAliases } from '../domain/known-names'
import { LikeNames, nameKey } from '../domain/likeness'
import { likelyUnit } from '../domain/likely-names'
import type { Target } from '../domain/target'
import { sideNames } from './measure-names'
import type { Proposal } from './proposal'

export interface ExistingMatch {
  readonly targetId: TargetId
  /** 1 where the metric is named so and no other is; below, the likeness of the names. */
  readonly certainty: number
}

/** The same title, of which the figures may yet be others. */
const SAME_TITLE = 0.95
/** The only metric of the name, of a target that names no subject at all: 固定资产投资 may be that of 河西镇. */
const OTHER_SUBJECT = 0.8
/** What is left of a title without the name of its metric, where it says of nobody in particular that it is done. */
const NO_SUBJECT = /^(?:完成|实现|确保|增速|增长|总量|总额|年度|目标|任务|以上|左右)*$/

/**
 * The existing target that each proposal may be an update of: by the name of its metric and its subject; else by its title;
 * else by a title that is much like one of the same lead unit. Where two targets answer alike there is none, so the targets
 * of one year should be given. Several proposals may find one target.
 */
export function matchExisting(
  proposals: readonly Proposal[],
  targets: readonly Target[],
  aliases: NameAliases = new Map(),
): ReadonlyMap<string, ExistingMatch> {
  const known = new KnownTargets(targets, aliases)
  const found = new Map<string, ExistingMatch>()
  for (const proposal of proposals) {
    const match = known.byMetric(proposal) ?? known.byTitle(proposal) ?? known.byLikeness(proposal)
    if (match) found.set(proposal.id, match)
  }
  return found
}

/** The whole place is not told apart from the place: 全县, 我县. */
const key = (name: string) => nameKey(name).replace(/^(?:全|我|本)(?:县|市|区|旗|省)/, '')

class KnownTargets {
  readonly #aliases: NameAliases
  readonly #byMetric = new Map<string, Target[]>()
  readonly #byTitle = new Map<string, Target[]>()
  readonly #byUnit = new Map<string, Target[]>()
  readonly #titles = new Map<string, LikeNames>()
  readonly #unitsMeant = new Map<string, string>()

  constructor(targets: readonly Target[], aliases: NameAliases) {
    this.#aliases = aliases
    for (const target of targets) {
      const title = key(target.title)
      for (const name of new Set([...target.metrics.map((metric) => key(metric.name)), title]))
        put(this.#byMetric, name, target)
      put(this.#byTitle, title, target)
      put(this.#byUnit, target.leadUnits[0] ?? '', target)
    }
  }

  byMetric(proposal: Proposal): ExistingMatch | null {
    const { metric, growth, amount, subject } = proposal
    if (metric === null) return null
    const sides = growth && !amount ? [sideNames.growth(metric, growth)] : []
    for (const name of [...sides, metric]) {
      const named = this.#byMetric.get(key(name)) ?? []
      const ofSubject = subject === null ? named : named.filter((target) => isOf(target, subject))
      const only = onlyOne(ofSubject) ?? onlyOne(ofSubject.filter(({ title }) => key(title) === key(proposal.title)))
      if (only) return { targetId: only.id, certainty: 1 }
      const other =
        ofSubject.length === 0
          ? onlyOne(named.filter(({ title }) => NO_SUBJECT.test(key(title).replace(key(name), ''))))
          : null
      if (other) return { targetId: other.id, certainty: OTHER_SUBJECT }
    }
    return null
  }

  byTitle({ title }: Proposal): ExistingMatch | null {
    const same = onlyOne(this.#byTitle.get(key(title)) ?? [])
    return same && { targetId: same.id, certainty: SAME_TITLE }
  }

  byLikeness({ title, owners }: Proposal): ExistingMatch | null {
    const unit = this.#unitMeant(owners.leadUnits[0] ?? '')
    const targets = unit === '' ? [] : (this.#byUnit.get(unit) ?? [])
    if (targets.length === 0) return null
    const like = this.#titlesOf(unit, targets).mostLike(title)
    const target = like && targets[like.place]
    return target ? { targetId: target.id, certainty: like.likeness } : null
  }

  /** The unit as the ledgers call it. */
  #unitMeant(written: string): string {
    if (written === '') return ''
    const before = this.#unitsMeant.get(written)
    if (before !== undefined) return before
    const [named = written] = knownNames([written], this.#aliases)
    const units = [...this.#byUnit.keys()].filter((unit) => unit !== '')
    const meant = this.#byUnit.has(named) ? named : (likelyUnit(named, units) ?? '')
    this.#unitsMeant.set(written, meant)
    return meant
  }

  #titlesOf(unit: string, targets: readonly Target[]): LikeNames {
    const titles = this.#titles.get(unit) ?? new LikeNames(targets.map(({ title }) => title))
    this.#titles.set(unit, titles)
    return titles
  }
}

function put(map: Map<string, Target[]>, name: string, target: Target): void {
  if (name === '') return
  const same = map.get(name)
  if (same) same.push(target)
  else map.set(name, [target])
}

function isOf({ title, measure }: Target, subject: string): boolean {
  return nameKey(title + measure).includes(key(subject))
}

function onlyOne(targets: readonly Target[]): Target | null {
  return targets.length === 1 ? (targets[0] ?? null) : null
}
