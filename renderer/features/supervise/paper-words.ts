import type { SlipColor } from '@shared/domain/slip'

const titles: Readonly<Record<SlipColor, string>> = {
  blue: '督办提示单',
  yellow: '督办警示单',
  red: '督办单',
}

/** What a printed slip says besides its own content: it goes to units, and is Chinese on any screen. */
export const paperWords = {
  titles,
  addressed: '：',
  opening: (count: number) => `经核查，你单位承担的下列 ${count} 项工作需要督办：`,
  columns: ['序号', '督办事项', '完成时限', '状态', '目前情况'],
  none: '未定',
  replyBy: (day: string) => `请于${day}前书面反馈办理情况。`,
  reply: '办理情况反馈',
  signature: '承办单位负责人（签字）：',
  emptyDay: '　　　年　　月　　日',
}
