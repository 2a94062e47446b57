import type { Language } from '@shared/ipc/contract'
import { commonEn, commonZh } from './common'
import { gridEn, gridZh } from './grid'

/** All words of the screen, by area. One file an area, both languages in it: a missing key does not compile. */
const zh = { common: commonZh, grid: gridZh }

export type Messages = typeof zh

const en: Messages = { common: commonEn, grid: gridEn }

export function messagesFor(language: Language): Messages {
  return language === 'en' ? en : zh
}
