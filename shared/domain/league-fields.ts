import type { ChangeWords } from './change-words'
import type { League, LeaguePlace } from './league'
import type { RowField, RowNames } from './row-fields'

/** What a league table says, in words: every place in one text. */
export function leagueFields(league: League, names: RowNames, words: ChangeWords): readonly RowField[] {
  const field = (key: keyof ChangeWords['league'], text: string): RowField => ({ key, label: words.league[key], text })
  const { measures } = league
  return [
    field('indicator', league.indicator),
    field('basis', words.rankBases[league.basis]),
    field('scope', league.scope),
    field('on', league.on),
    field('unit', league.unit),
    field('own', league.own),
    field('size', String(league.size)),
    field('measures', measures ? (names.target(measures.targetId)?.title ?? words.unknownRow) : ''),
    field('places', league.places.map((place) => placeText(place, league.unit, words)).join(words.listBreak)),
    field('source', league.source),
  ]
}

function placeText({ name, position, value, growth }: LeaguePlace, unit: string, words: ChangeWords): string {
  const figures = [...(value === null ? [] : [`${value}${unit}`]), ...(growth === null ? [] : [`${growth}%`])]
  return words.leaguePlace(name, position, figures)
}
