export const gridZh = {
  notEditable: '这里的内容由计算得出或不能修改，原有内容未变。',
  noChoice: '没有这一项',
  columnMenu: (title: string) => `筛选“${title}”`,
  columnMenuOn: (title: string) => `筛选“${title}”，已筛选`,
  moreRefused: (count: number) => `（另有 ${count} 格未能修改）`,
  cellLabel: (title: string, row: number, text: string) => `${title}，第 ${row} 行：${text === '' ? '空' : text}`,
  refusedAnnouncement: (title: string, message: string) => `${title}：${message}`,
}

export const gridEn: typeof gridZh = {
  notEditable: 'This cell is computed or locked; nothing was changed.',
  noChoice: 'No such choice',
  columnMenu: (title) => `Filter “${title}”`,
  columnMenuOn: (title) => `Filter “${title}”, filtered`,
  moreRefused: (count) => `(${count} more ${count === 1 ? 'cell' : 'cells'} refused)`,
  cellLabel: (title, row, text) => `${title}, row ${row}: ${text === '' ? 'empty' : text}`,
  refusedAnnouncement: (title, message) => `${title}: ${message}`,
}
