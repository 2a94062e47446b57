import type { ChangeWords } from './change-words'
import { ruleText } from './light-rule-words'
import type { RowField } from './row-fields'
import { SCORE_EVENTS } from './scoring'
import type { OfficeSettings } from './settings'

/** Names that stand for themselves were only said to be nobody known. */
function aliasTexts({ nameAliases }: OfficeSettings): readonly string[] {
  return Object.entries(nameAliases).flatMap(([written, known]) => (written === known ? [] : [`${written} → ${known}`]))
}

export function settingsFields(settings: OfficeSettings, words: ChangeWords): readonly RowField[] {
  const field = (key: keyof ChangeWords['settings'], text: string): RowField => ({
    key,
    label: words.settings[key],
    text,
  })
  return [
    field('officeName', settings.officeName),
    field('ledgerYear', String(settings.ledgerYear)),
    field('expectedMethod', words.methods[settings.expectedMethod]),
    field(
      'lightRules',
      words.ruleSet(
        settings.lightRules.version,
        settings.lightRules.rules.map((rule) => ruleText(rule, words.lightRules)),
      ),
    ),
    field(
      'scoring',
      words.scoringText(
        settings.scoring.base,
        SCORE_EVENTS.map((kind) => `${words.scoreEvents[kind]} ${settings.scoring.points[kind]}`),
      ),
    ),
    field('role', words.roles[settings.role]),
    field('lastCircularOn', settings.lastCircularOn ?? ''),
    field('nameAliases', aliasTexts(settings).join(words.listBreak)),
    field('templates', settings.templates.map(({ name, file }) => `${name} ${file.name}`).join(words.listBreak)),
    field('cadence', words.cadence(settings.cadence.days, settings.cadence.graceDays)),
  ]
}
