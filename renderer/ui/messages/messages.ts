import type { Language } from '@shared/ipc/places'
import { changeWordsZh } from '@shared/domain/change-words'
import { changeWordsEn } from '@shared/domain/change-words-en'
import { commandWordsZh } from '@shared/domain/command-words'
import { commandWordsEn } from '@shared/domain/command-words-en'
import { appEn, appZh } from './app'
import { attachmentsEn, attachmentsZh } from './attachments'
import { auditEn, auditZh } from './audit'
import { startEn, startZh } from './start'
import { recoveryEn, recoveryZh } from './recovery'
import { startReportEn, startReportZh } from './start-report'
import { compareEn, compareZh } from './compare'
import { courseEn, courseZh } from './course'
import { milestonesEn, milestonesZh } from './milestones'
import { trajectoryEn, trajectoryZh } from './trajectory'
import { dashboardEn, dashboardZh } from './dashboard'
import { settingsEn, settingsZh } from './settings'
import { backupsEn, backupsZh } from './backups'
import { durabilityEn, durabilityZh } from './durability'
import { journalCopyEn, journalCopyZh } from './journal-copy'
import { documentsEn, documentsZh } from './documents'
import { doubtsEn, doubtsZh } from './doubts'
import { exportEn, exportZh } from './export'
import { errorsEn, errorsZh } from './errors'
import { checkEn, checkZh } from './check'
import { commonEn, commonZh } from './common'
import { cellsEn, cellsZh } from './cells'
import { gridEn, gridZh } from './grid'
import { asideEn, asideZh } from './aside'
import { placesEn, placesZh } from './places'
import { historyEn, historyZh } from './history'
import { intakeEn, intakeZh } from './intake'
import { kindsEn, kindsZh } from './kinds'
import { ledgerEn, ledgerZh } from './ledger'
import { lightRulesEn, lightRulesZh } from './light-rules'
import { loopEn, loopZh } from './loop'
import { peopleEn, peopleZh } from './people'
import { ranksEn, ranksZh } from './ranks'
import { searchEn, searchZh } from './search'
import { shortcutsEn, shortcutsZh } from './shortcuts'
import { superviseEn, superviseZh } from './supervise'
import { scheduleEn, scheduleZh } from './schedule'
import { tableEn, tableZh } from './table'
import { targetEn, targetZh } from './target'
import { timelineEn, timelineZh } from './timeline'

/** All words of the screen, by area. One file an area, both languages in it: a missing key does not compile. */
const zh = {
  errors: errorsZh,
  durability: durabilityZh,
  journalCopy: journalCopyZh,
  backups: backupsZh,
  places: placesZh,
  aside: asideZh,
  settings: settingsZh,
  dashboard: dashboardZh,
  start: startZh,
  startReport: startReportZh,
  recovery: recoveryZh,
  app: appZh,
  people: peopleZh,
  common: commonZh,
  cells: cellsZh,
  documents: documentsZh,
  doubts: doubtsZh,
  kinds: kindsZh,
  ledger: ledgerZh,
  lightRules: lightRulesZh,
  ranks: ranksZh,
  search: searchZh,
  compare: compareZh,
  schedule: scheduleZh,
  table: tableZh,
  target: targetZh,
  loop: loopZh,
  shortcuts: shortcutsZh,
  supervise: superviseZh,
  course: courseZh,
  trajectory: trajectoryZh,
  milestones: milestonesZh,
  grid: gridZh,
  export: exportZh,
  intake: intakeZh,
  audit: auditZh,
  attachments: attachmentsZh,
  check: checkZh,
  history: { ...historyZh, ...timelineZh },
  changes: changeWordsZh,
  commands: commandWordsZh,
}

export type Messages = typeof zh

const en: Messages = {
  errors: errorsEn,
  durability: durabilityEn,
  journalCopy: journalCopyEn,
  backups: backupsEn,
  places: placesEn,
  aside: asideEn,
  settings: settingsEn,
  dashboard: dashboardEn,
  start: startEn,
  startReport: startReportEn,
  recovery: recoveryEn,
  app: appEn,
  people: peopleEn,
  common: commonEn,
  cells: cellsEn,
  documents: documentsEn,
  doubts: doubtsEn,
  kinds: kindsEn,
  ledger: ledgerEn,
  lightRules: lightRulesEn,
  ranks: ranksEn,
  search: searchEn,
  compare: compareEn,
  schedule: scheduleEn,
  table: tableEn,
  target: targetEn,
  loop: loopEn,
  shortcuts: shortcutsEn,
  supervise: superviseEn,
  course: courseEn,
  trajectory: trajectoryEn,
  milestones: milestonesEn,
  grid: gridEn,
  export: exportEn,
  intake: intakeEn,
  audit: auditEn,
  attachments: attachmentsEn,
  check: checkEn,
  history: { ...historyEn, ...timelineEn },
  changes: changeWordsEn,
  commands: commandWordsEn,
}

export function messagesFor(language: Language): Messages {
  return language === 'en' ? en : zh
}
