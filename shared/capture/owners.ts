import type { Span } from './span'

/** Who answers for a task, as written: the first unit named leads. */
export interface Owners {
  readonly leadUnits: readonly string[]
  readonly coUnits: readonly string[]
  readonly leaders: readonly string[]
}

export const NO_OWNERS: Owners = { leadUnits: [], coUnits: [], leaders: [] }

/** Ends of the names of offices; source: the lists of working departments of local Party committees and governments. */
const UNIT_END =
  '局|委|委员会|办|办公室|部|部门|厅|院|学院|法院|检察院|中心|公司|集团|政府|县委|市委|区委|街道|街道办|镇|乡|乡镇|镇街|各乡镇|苏木|园区|开发区|经开区|高新区|示范区|保税区|度假区|股|科|管委会|工会|妇联|团委|团县委|团市委|残联|工商联|科协|文联|供销社|联社|银行|支行|队|大队|支队|督查室|研究室|派出所|党校|编办|企业|国企|公安|文旅|住建|发改|财政|教育|人社|民政|卫健|农业农村|水利|交通|自然资源|生态环境|市场监管|应急|工信|商务|统计|审计|司法|医保|林草|乡村振兴|组|专班|指挥部|协会|商会'
const LEADER_END =
  '书记|县长|市长|区长|旗长|州长|省长|主席|主任|部长|局长|常委|副职|领导|领导同志|负责人|主要负责同志|分管领导|包联领导|包案领导|同志|秘书长'
/** Everybody is nobody: 各级各部门, 全县上下 and the like do not own a task. */
const EVERYBODY =
  /^(?:按照|根据|围绕|经(?!开|济)|报|向|对|按|为|依托|组织起草|各级|各地|各部门|各有关部门|有关部门|各单位|各相关|相关部门|全县|全市|全省|全区|全体|广大|党员|干部|我们|大家|同志们|各乡镇各部门|各条战线|各个方面|各位|领导干部|年轻干部|机关干部|县级领导|各级领导|党政|政府部门|(?:部门|企业|教育|财政|交通|乡村振兴|公安|商务|应急|统计|组)$)/

const UNIT_NAME = new RegExp(`(?:${UNIT_END})(?:（[^（）]{1,16}）)?$`)
/** 分管领导, 副县长赵某: a post, or a post with a name behind it. */
const LEADER_NAME = new RegExp(`(?:${LEADER_END})(?:[\\u4e00-\\u9fa5]?\\*{1,2}|[\\u4e00-\\u9fa5]某{1,2})?$`)

const NOT_IN_A_NAME = /[由将把于]/

/** Is the name one of an office or of a leader who can own a task. */
export function isOwner(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 30 &&
    !EVERYBODY.test(name) &&
    !NOT_IN_A_NAME.test(name) &&
    (UNIT_NAME.test(name) || LEADER_NAME.test(name))
  )
}

const LABEL =
  /^(?:第一)?(?:牵头|责任|配合|协助|主办|协办|承办|主责|落实|参与)?(?:单位|部门|领导|人|方)?(?:：|:)|^由|^请/
const ROLE_END =
  /(?:按(?:照)?职责分工)?(?:共同)?(?:分别)?(?:牵头|负总责|负责|配合|落实|参与|参加|协助|主办|协办|会同)+(?:负责|落实|实施|推进|组织实施)?$/
const CO_WORDS = /配合|协助|协办|参与|参加/

function namesOf(list: string): readonly string[] {
  return splitList(list)
    .map((name) => name.replace(/^(?:和|及|与|以及|由|会同)/, '').replace(/(?:等|等单位|等部门)$/, ''))
    .filter((name) => name.length >= 2 && name.length <= 40)
}

/** At 、 and ，, but not within brackets; 市发改委和市财政局 are two. */
function splitList(list: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const sign of list) {
    if (sign === '（') depth += 1
    if (sign === '）') depth = Math.max(0, depth - 1)
    if (depth === 0 && /[、，,；;\s/]/.test(sign)) {
      parts.push(part)
      part = ''
    } else part += sign
  }
  return [...parts, part].flatMap((one) => splitJoined(one))
}

/** 自然资源和规划局 is one office: only what ends as an office is parted from the next. */
const WHOLE_UNIT = /(?:局|委|办|部|厅|院|中心|公司|政府|镇|乡|街道|会)$/

function splitJoined(name: string): readonly string[] {
  const joined = /^(.{2,20}?)(?:和|与|及)(.{2,20})$/.exec(name)
  return joined && WHOLE_UNIT.test(joined[1] ?? '') && UNIT_NAME.test(joined[2] ?? '')
    ? [joined[1] ?? '', joined[2] ?? '']
    : [name]
}

function merged(owners: Owners, names: readonly string[], isCo: boolean): Owners {
  const leaders = names.filter((name) => LEADER_NAME.test(name))
  const units = names.filter((name) => !leaders.includes(name))
  const lead = isCo ? [] : owners.leadUnits.length === 0 ? units.slice(0, 1) : []
  const rest = units.filter((name) => !lead.includes(name))
  return {
    leadUnits: [...owners.leadUnits, ...lead],
    coUnits: [...owners.coUnits, ...rest],
    leaders: [...owners.leaders, ...leaders],
  }
}

const LIMIT_LABEL = /^(?:完成|办结|整改|落实)?(?:时限|期限|时间|时间节点)：/

/** What stands in a cell or in brackets: 牵头单位：市教育局，配合单位：市水利局; 县发改局牵头，县财政局配合; 县住建局. */
export function readOwners(words: string): Owners {
  let owners = NO_OWNERS
  let isCo = false
  for (const part of words.split(/[；;。]|，|(?=(?:牵头|责任|配合|协助)(?:单位|部门|领导)：)/)) {
    if (LIMIT_LABEL.test(part)) continue
    const label = LABEL.exec(part)?.[0] ?? ''
    const body = part.slice(label.length)
    const end = ROLE_END.exec(body)?.[0] ?? ''
    if (label.length > 1) isCo = CO_WORDS.test(label)
    const names = namesOf(end === '' ? body : body.slice(0, body.length - end.length))
    owners = merged(owners, names, end === '' ? isCo : CO_WORDS.test(end))
  }
  return owners
}

const BRACKET = /（([^（）]{2,200}(?:（[^（）]{1,20}）[^（）]{0,100}){0,6})）[。；]?$/
const LABELLED = /^(?:牵头|责任|配合|主办|承办|落实|第一责任)(?:单位|部门|领导|人)?：|(?:牵头|负责|落实)(?:，|；|$|、)/

/** Owners in brackets that close a paragraph, and where the bracket begins. */
export function ownersInBracket(text: string): { readonly owners: Owners; readonly at: number } | null {
  const tail = text.trimEnd()
  const from = Math.max(0, tail.length - 400)
  const found = BRACKET.exec(tail.slice(from))
  if (!found) return null
  const words = found[1] ?? ''
  const isList = splitList(words).every((name) => isOwner(name))
  if (!LABELLED.test(words) && !isList) return null
  return { owners: readOwners(words), at: from + found.index }
}

/** What an owner does; the names stand before it. */
const DOES =
  /也?要|负责|牵头|负总责|必须|务必|会同|组织|提前|抓紧|具体|做好|尽快|承担|应当|包联|包抓|挂帅|\d{1,2}月|年底|年内|[一二三四]季度|每(?=[^，]{0,12}(?:通报|调度|报|督查|检查|研究|召开|排名|至少|新|到))|联合|按(?=季|月|周)|对(?=[^，]{2,20}(?:每|要|进行|开展|实行))|加强|强化|拿出|落实/g
const OPENING =
  /^(?:对此|为此|下一步|下一阶段|同时|此外|这项工作|这些工作|这方面工作|这方面|这个问题|此项工作|该项工作|上述工作|以上工作|请|由|在此|其中)/
const BY = /由(?=[^由，]{2,60}(?:牵头|负责|负总责|承办|组织|具体|包联|包抓))/
const NAMES_WITHIN = 70
const FINISHED = /通过|挂牌|认证|上线|搬迁|交付|达产|验收|投入使用|投用|竣工|完工|开工|通车|投产|封顶|开业|建成/

interface FoundOwners {
  readonly owners: Owners
  readonly span: Span
}

/** The names that fill the words before a verb, or null when anything among them is no owner. */
function allNames(words: string, start: number): FoundOwners | null {
  const list = words.replace(
    /(?:也|都|还|等|等?[两三四五六]家(?:单位|部门)?|等部门|等单位|作为牵头单位|作为责任单位)$/,
    '',
  )
  const names = namesOf(list)
  // 发改、统计、工信等部门: short names of departments, which alone would be words.
  const areDepartments = /(?:部门|单位|[两三四五六]家)$/.test(words) && words.includes('、')
  const isNamed = (name: string) => isOwner(name) || (areDepartments && name.length <= 4 && UNIT_NAME.test(name))
  if (names.length === 0 || !names.every(isNamed)) return null
  return { owners: merged(NO_OWNERS, names, false), span: { start, end: start + list.length } }
}

function before(text: string, from: number): FoundOwners | null {
  const head = text.slice(from, from + NAMES_WITHIN)
  for (const verb of head.matchAll(DOES)) {
    // 保健院12月底前投入使用: a building that is to be finished answers for nothing.
    if (/^\d|年|季度/.test(verb[0]) && FINISHED.test(text)) continue
    const found = verb.index > 0 ? allNames(head.slice(0, verb.index), from) : null
    if (found) return found
  }
  return null
}

/** 县发改局要会同财政、自然资源等部门: those who take part. */
const PARTNERS =
  /会同([^，]{2,40}?)(?:等部门|等单位|(?:抓紧|尽快|共同|联合)?(?:开展|研究|制定|加强|做好|完善|推进|建立|组织|提出|排查|落实)|$)/

function withPartners(found: FoundOwners, text: string): FoundOwners {
  const list = PARTNERS.exec(text.slice(found.span.end))?.[1]
  const names = list === undefined ? [] : namesOf(list)
  const isNamed = names.length > 0 && names.every((name) => isOwner(name) || (name.length <= 4 && UNIT_NAME.test(name)))
  return isNamed ? { ...found, owners: merged(found.owners, names, true) } : found
}

/** Owners named at the start of a clause (宣传部、团委要…) or within it (由县发改局牵头), with where their names stand. */
export function ownersInClause(text: string): FoundOwners | null {
  const opening = OPENING.exec(text)?.[0].length ?? 0
  const by = BY.exec(text)
  const found =
    before(text, opening) ?? (opening > 0 ? before(text, 0) : null) ?? (by ? before(text, by.index + 1) : null)
  return found && withPartners(found, text)
}

/** 县农业农村局牵头，县财政局、县水利局配合。 says who, and nothing else. */
export function isOwnersAlone(sentence: string): boolean {
  if (sentence.length > 200) return false
  return sentence
    .replace(/。$/, '')
    .split('，')
    .every((part) => {
      const end = ROLE_END.exec(part)?.[0] ?? ''
      const names = end === '' ? [] : namesOf(part.slice(0, -end.length).replace(/(?:按|按照)$/, ''))
      return names.length > 0 && names.every((name) => isOwner(name))
    })
}

/** 这项工作, 上述任务: the owners that follow answer for the sentence before. */
export const POINTS_BACK =
  /^(?:这项工作|这些工作|此项工作|该项工作|这件事|这个事|此事|以上工作|上述工作|上述任务|以上任务|这方面工作|该任务)/

/** As a ledger lists them: the lead first. */
export function listed({ leadUnits, coUnits, leaders }: Owners): readonly string[] {
  return [...leadUnits, ...coUnits, ...leaders]
}
