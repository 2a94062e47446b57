import type { Detail } from '@shared/result'
import { refusalText, type ErrorTexts } from './errors'

/** Why a typed text was not accepted, and how it can be written. */
export const cellsZh = {
  'not-a-date': (text: string) => `“${text}”不是日期，原有内容未变。可写 2023-10-31、10月底前、年底。`,
  'not-a-figure': (text: string) => `“${text}”不是数值，原有内容未变。可写 36.63、36.63亿元、≤4.1。`,
  'unit-differs': (written: string, unit: string) =>
    `写的是“${written}”，本指标以“${unit}”计，不能换算，原有内容未变。`,
  'not-a-rank': (text: string) => `“${text}”不是位次，原有内容未变。可写 3、全市第3、第3/11。`,
  'rank-beyond-scope': (position: number, of: number) =>
    `第 ${position} 位超出了参加排名的 ${of} 个，原有内容未变。总数有变的，请一并写出，如 第${position}/${position}。`,
  'title-missing': '事项名称不能为空，原有内容未变。',
  'choice-unknown': (text: string) => `没有“${text}”这一选项，原有内容未变。`,
  'text-too-long': (most: number) => `文字超过 ${most} 字，原有内容未变。请缩短后再试。`,
  'read-only': '这一列由计算得出，不能填写。',
  'note-not-erasable': '这是按日期记下的进展，不能在表格里清空。可填写新的内容，或在右侧“进展记录”中更正。',
  'note-empty': '进展、问题、下一步和数值都没有填写，没有保存。',
  'note-in-future': '日期晚于今日，没有保存。请改为今日或以前的日期。',
  'supervisor-only':
    '办结、销号、退回和批准延期由督办单位办理，没有改动。可改为“待核查”；本单位就是督办单位的，请到“设置”更改本单位角色。',
  'complete-first': '销号之前要先办结，没有改动。请先办结，核查达到销号标准后再销号。',
  'return-first': '已经销号的事项要先退回才能重新推进，没有改动。',
  'nothing-to-return': '还没有交办，不能退回，没有改动。',
}

export const cellsEn: typeof cellsZh = {
  'not-a-date': (text) => `“${text}” is no date; nothing was changed.`,
  'not-a-figure': (text) => `“${text}” is no figure; nothing was changed.`,
  'unit-differs': (written, unit) => `“${written}” cannot be converted to “${unit}”; nothing was changed.`,
  'not-a-rank': (text) => `“${text}” is no rank; nothing was changed.`,
  'rank-beyond-scope': (position, of) =>
    `Position ${position} is beyond the ${of} that are ranked; nothing was changed. Write the new number along, as ${position}/${position}.`,
  'title-missing': 'A title cannot be empty; nothing was changed.',
  'choice-unknown': (text) => `“${text}” is not among the choices; nothing was changed.`,
  'text-too-long': (most) => `More than ${most} characters; nothing was changed.`,
  'read-only': 'This column is computed.',
  'note-not-erasable': 'Dated progress cannot be emptied here. Type new text, or correct the note in the panel.',
  'note-empty': 'Nothing was filled in; nothing was saved.',
  'note-in-future': 'The date is after today; nothing was saved.',
  'supervisor-only':
    'Completing, closing out, sending back and granting time are the supervising office’s; nothing was changed. Hand it in for review, or change this office’s role in the settings.',
  'complete-first': 'A target is completed before it is closed out; nothing was changed.',
  'return-first': 'What was closed out has to be sent back before work goes on; nothing was changed.',
  'nothing-to-return': 'It was not assigned yet and can not be sent back; nothing was changed.',
}

interface RefusalTexts {
  readonly cells: typeof cellsZh
  readonly errors: ErrorTexts
}

/** The sentence for a refused text; codes of other areas are found there. */
export function cellRefusalText({ cells, errors }: RefusalTexts, code: string, detail: Detail): string {
  switch (code) {
    case 'not-a-date':
    case 'not-a-figure':
    case 'not-a-rank':
    case 'choice-unknown':
      return cells[code](String(detail['text'] ?? ''))
    case 'unit-differs':
      return cells[code](String(detail['written'] ?? ''), String(detail['unit'] ?? ''))
    case 'rank-beyond-scope':
      return cells[code](Number(detail['position'] ?? 0), Number(detail['of'] ?? 0))
    case 'text-too-long':
      return cells[code](Number(detail['most'] ?? 0))
    case 'title-missing':
    case 'read-only':
    case 'note-not-erasable':
    case 'note-empty':
    case 'note-in-future':
    case 'supervisor-only':
    case 'complete-first':
    case 'return-first':
    case 'nothing-to-return':
      return cells[code]
    default:
      return refusalText(errors, code)
  }
}
