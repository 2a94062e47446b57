/** Why league tables are not taken over, targets not placed and cells not remarked on, by code. */
export const domainRefusalsZh = {
  'command-cancelled': '已取消，没有改动任何内容。',
  'comment-too-long': '批注最多 2000 字，没有改动。请缩短后再试。',
  'too-many-comments': '一项事项最多 200 条批注，没有改动。请先删除不再需要的。',
  'league-not-found': '没有找到“位次”或“排名”列，没有导入。请确认选的是位次表；表头里要有地区名称和位次。',
  'league-without-places': '表头下面没有地区，没有导入。请确认表格完整。',
  'league-in-future': '数据日期晚于今天，没有导入。请改正日期。',
  'league-name-missing': '有一项指标没有名称，没有导入。请填写后再试。',
  'league-twice': '同一指标、同一口径出现了两次，没有导入。请改名或只选其中一项。',
  'league-own-missing': '本地不在这张表里，不能记到事项，没有导入。请选对本地名称，或改为只保存位次表。',
  'league-metric-twice': '两项指标记到了同一个事项，没有导入。请改选其中一项。',
  'league-gone': '这张位次表已被删除，没有改动。',
  'no-ledger-left': '事项至少要列在一本台账里，没有改动。如不再需要，请删除该事项。',
  'parent-circular': '不能把一项放到它自己或它的下级下面，没有改动。请另选上级事项。',
}

export const domainRefusalsEn: typeof domainRefusalsZh = {
  'command-cancelled': 'Cancelled; nothing was changed.',
  'comment-too-long': 'A comment has at most 2,000 characters; nothing was changed.',
  'too-many-comments': 'A target has at most 200 comments; nothing was changed.',
  'league-not-found': 'There is no column of positions; nothing was imported. A header needs names and positions.',
  'league-without-places': 'There are no places below the header; nothing was imported.',
  'league-in-future': 'The date is after today; nothing was imported.',
  'league-name-missing': 'An indicator has no name; nothing was imported.',
  'league-twice': 'One indicator comes twice by the same measure; nothing was imported. Rename or leave one out.',
  'league-own-missing': 'This place is not in the table, so nothing can be recorded; nothing was imported.',
  'league-metric-twice': 'Two indicators would be recorded for one target; nothing was imported.',
  'league-gone': 'This league table was deleted; nothing was changed.',
  'no-ledger-left': 'A target stands in one ledger at least; nothing was changed. Delete it if it is not needed.',
  'parent-circular': 'A target can not stand under itself or under what stands below it; nothing was changed.',
}
