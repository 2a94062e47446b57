import type { ScoreEventKind } from './scoring'

export const scoreEventsZh: Readonly<Record<ScoreEventKind, string>> = {
  'completed-as-lead': '牵头办结',
  'completed-as-co-unit': '配合办结',
  'completed-early': '提前办结',
  'late-as-lead': '牵头逾期',
  'late-as-co-unit': '配合逾期',
  'report-missing': '应报未报',
  'report-late': '迟报',
  returned: '退回',
}

export const scoreEventsEn: Readonly<Record<ScoreEventKind, string>> = {
  'completed-as-lead': 'completed as lead',
  'completed-as-co-unit': 'completed as co-unit',
  'completed-early': 'completed early',
  'late-as-lead': 'late as lead',
  'late-as-co-unit': 'late as co-unit',
  'report-missing': 'report missing',
  'report-late': 'report late',
  returned: 'sent back',
}
