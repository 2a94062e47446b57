import { counted } from './counted'

/** 来源文件: what targets were taken from, and which of its sentences became which. */
export const documentsZh = {
  title: '来源文件',
  list: '来源文件一览',
  columns: { title: '文件', on: '文件日期', targets: '事项', by: '添加人', added: '添加时间' },
  count: (documents: number) => `共 ${documents} 份`,
  empty: '还没有来源文件。打开讲话或报告进行采集后，原文保存在这里，每个事项都能找回它的原句。',
  capture: '去采集',
  choose: '点选一份文件，查看全文和已采集的原句。',
  gone: '这份文件已被移除。可以用“撤销”找回；从中采集的事项和摘录仍在台账中。',
  toList: '查看全部来源文件',
  text: (title: string) => `${title}全文`,
  loading: '正在读取原文…',
  marked: (sentences: number, targets: number) =>
    sentences === 0 ? '还没有从这份文件采集事项' : `标出 ${sentences} 处原句，采集为 ${targets} 个事项；点击可打开事项`,
  opens: (title: string) => `打开事项“${title}”`,
  another: (title: string) => `同一句还采集为“${title}”，点击打开`,
  unreadable: (why: string) => `原文读不出来：${why}从中采集的事项和摘录仍在台账中，不受影响。`,
  foundAgain: '重新读取',
  save: '另存原文件',
  saveText: '另存文字',
  remove: '移除',
  removeTitle: (title: string) => `移除“${title}”？`,
  removeText: (targets: number) =>
    targets === 0
      ? '没有事项从它采集。移除后可以撤销。'
      : `从中采集的 ${targets} 个事项和摘录的原句都保留，只是不能再打开全文。移除后可以撤销。`,
  removed: (title: string) => `已移除“${title}”。`,
  sources: '原文',
  sourceOf: (title: string, day: string) => `${title}（${day}）`,
  openSource: (title: string) => `在“${title}”中查看这一句`,
  sourceGone: '来源文件已移除，摘录保留在此',
}

export const documentsEn: typeof documentsZh = {
  title: 'Documents',
  list: 'Source documents',
  columns: { title: 'Document', on: 'Dated', targets: 'Targets', by: 'Added by', added: 'Added' },
  count: (documents) => counted(documents, 'document'),
  empty: 'There are no documents yet. Once a speech or report is captured, its text is kept here with every sentence.',
  capture: 'Capture a document',
  choose: 'Choose a document to see its text and the sentences that were taken.',
  gone: 'This document was removed. Undo brings it back; what was taken from it is still in the ledgers.',
  toList: 'All documents',
  text: (title) => `Text of ${title}`,
  loading: 'Reading the text…',
  marked: (sentences, targets) =>
    sentences === 0
      ? 'Nothing was taken from this document yet'
      : `${counted(sentences, 'sentence')} became ${counted(targets, 'target')}; click one to open it`,
  opens: (title) => `Open the target “${title}”`,
  another: (title) => `The same sentence became “${title}”; open it`,
  unreadable: (why) => `The text can not be read: ${why} What was taken from it is still in the ledgers.`,
  foundAgain: 'Read again',
  save: 'Save the original as',
  saveText: 'Save the text as',
  remove: 'Remove',
  removeTitle: (title) => `Remove “${title}”?`,
  removeText: (targets) =>
    targets === 0
      ? 'No target came from it. This can be undone.'
      : `The ${counted(targets, 'target')} and sentences taken from it stay; only the whole text can not be opened any more. This can be undone.`,
  removed: (title) => `“${title}” was removed.`,
  sources: 'Source',
  sourceOf: (title, day) => `${title} (${day})`,
  openSource: (title) => `See this sentence in “${title}”`,
  sourceGone: 'The document was removed; the sentence is kept here',
}
