/**
 * Verbs that may stand within a long clause, before what is counted: 引领各级党组织开展专题培训 counts 专题培训. Only verbs of
 * two characters that are no part of an indicator's name.
 */
const WITHIN =
  /^.{1,40}(?:累计|先后|已经|已|共)?(?:开展|举办|召开|组织|实施|落实|推进|建成|发放|解决|完成|新增|投入|拉动|带动|接待|引进|认领|承担|获得|荣获|查处|受理|推动|细化|实现|签约|共建|出台|安排|拨付|争取|吸引)(?:了)?(?=.{2})/
const DROPPED = /^(?:完成|实现|达到|开展|累计|确保)(?=.{2})/

/** The name of what is measured, without verbs of doing before it; 新建, 化解 and the like are part of what is counted. */
export function coreName(words: string): string {
  const within = WITHIN.exec(words)?.[0]
  const rest = within === undefined ? words : words.slice(within.length)
  const bare = rest.length >= 3 ? rest : words
  return bare.replace(DROPPED, '')
}
