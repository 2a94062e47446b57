import { ACTIONS, LEADING, LINKING, SUBJECT } from './clause-words'

/** A name taken from a clause: what is measured, whose it is, and the words of the clause without its number. */
export interface MeasureName {
  readonly name: string
  /** 全县, 全市 and the like where the clause says it. */
  readonly subject: string | null
}

/** 汽车（增长35.8%）: the bracket that holds the figure is no part of the name. */
const OPENED = /（(?:同口径|同比|可比|较上年|比上年|增长|下降|提高|减少|均|约|共|达)*$/
/** 人均收入（城镇3.6万元、农村1.8万元）: the words in a bracket that holds the figure stay, without it. */
const withoutOpened = (text: string) => text.replace(OPENED, '').replace(/（(?=[^（）]*$)/, '')
const BRACKET_END = /（[^（）]{0,30}）$/

/** Removes from the front as long as something that is no part of a name stands there; a name is never emptied. */
export function withoutLead(text: string): string {
  let rest = text
  for (let round = 0; round < 12; round += 1) {
    const found = LEADING.exec(rest)?.[0]
    if (found === undefined) return rest
    rest = rest.slice(found.length)
  }
  return rest
}

export function withoutLink(text: string): string {
  let rest = text
  for (let round = 0; round < 12; round += 1) {
    const found = LINKING.exec(rest)?.[0]
    if (found === undefined) return rest
    rest = rest.slice(0, rest.length - found.length)
  }
  return rest
}

/** Words before a name that a title does without; 累计, 已 and the like stay in it. */
const TITLE_LEAD = /^(?:其中|同时|此外|另外|并且|并|还|也|又|要|将|确保|力争|争取|努力|坚决|预计|[、，；：\s*—-])+/

/** The words of a clause as a title: without links to the figure, and little else gone. */
export function tidyTitle(text: string): string {
  return withoutLink(withoutOpened(text))
    .replace(TITLE_LEAD, '')
    .replace(/^的|的$/g, '')
}

/** 贫困村全部退出 counts 退出贫困村, and 社区服务站全面完成规范化建设 counts 完成规范化建设的社区服务站. */
const NOUN_THEN_STATE =
  /^([^，]{2,14}?)(?:(?:全部|全面|均|已经|已|正式|如期|顺利|基本|至今){1,2}(?:没有|尚未|未)?|(?=未))(.{2,16})$/

export function stateFirst(words: string): string {
  const found = NOUN_THEN_STATE.exec(words)
  if (!found) return words
  const noun = (found[1] ?? '').replace(/(?:必须|务必|须|要)$/, '')
  // 未开工项目必须全部开工: what is said of them, not what they are.
  const isNot = /没有|尚未|未/.test(words.slice(found[1]?.length))
  const state = `${isNot && !found[2]?.startsWith('未') ? '未' : ''}${found[2] ?? ''}`
  return state.length <= 4 ? state + noun : `${state}的${noun}`
}

/** The noun behind the verb: 建成绿色矿山 → 绿色矿山. Empty when the words are the verb alone. */
export function withoutAction(text: string): string {
  const found = ACTIONS.exec(text)?.[0]
  if (found === undefined) return text
  const rest = text.slice(found.length).replace(/^(?:了|和|及|的)/, '')
  return rest.length >= 2 ? rest : text
}

export function tidyName(text: string): MeasureName {
  const bare = withoutLead(
    withoutLink(withoutOpened(text).replace(BRACKET_END, (words) => (/[牵责]/.test(words) ? '' : words))),
  )
  const subject = SUBJECT.exec(bare)?.[0] ?? null
  const own = subject === null || subject === '规模' ? bare : withoutLead(bare.slice(subject.length))
  return {
    name: own.replace(/^的|的$/g, '').replace(SHORT_INDUSTRY, '第$1产业'),
    subject: subject === '规模' ? null : subject,
  }
}

/** 城乡居民人均可支配收入 stands for two measures, of towns and of villages. */
const TWOFOLD: readonly (readonly [RegExp, readonly [string, string]])[] = [
  [/城乡居民/, ['城镇居民', '农村居民']],
  [/城镇(?:常住)?(?:居民)?(?:和|、|与)农村(?:常住)?居民/, ['城镇居民', '农村居民']],
  [/农村(?:常住)?(?:居民)?(?:和|、|与)城镇(?:常住)?居民/, ['农村居民', '城镇居民']],
  [/城乡(?=低保|最低生活|特困)/, ['城市', '农村']],
  [/城乡/, ['城镇', '农村']],
  [/进出口/, ['进口', '出口']],
]

/** 一三产业比重: the first and the third; 二产比重: of the second. */
const TWO_INDUSTRIES = /(?<![一二三、])([一二三])、?([一二三])(?:次)?产业/
const SHORT_INDUSTRY = /^([一二三])产(?!业|融合)(?=.{2})/
const INDUSTRIES = /三次产业|一二三产业|一、二、三产业/
/** 经济总量和城乡居民收入: two names, one of which has 城乡 in it. */
const TWO_NAMES = /^.{3,}[^镇村民](?:和|与|、)城乡.{3,}$/
const ENUMERATION = /[、]|和|(?<!普)及(?!时|格)|与|以及/
/** Heads that several names before them share: 马铃薯、果蔬产量. */
const SHARED_HEAD =
  /(?:种植面积|播种面积|养殖面积|总产量|年产量|产量|产值|总产值|增加值|收入|支出|余额|总额|数量|人数|户数|面积|单价|覆盖率|普及率|合格率|达标率|完成率|入学率|参保率|利用率|结案率|处理率|率|比重|占比|比例|规模|总量|销售额|营业收入|利润|投资|装机容量|装机|发电量|吞吐量|存栏|出栏|管网|管道|管线|起数|次数|标准|年均浓度|浓度|额|量)$/

/** 高血压、糖尿病患者规范管理率: whose rate it is stands with the last alone. */
const WHOSE = /(?<=^.{2,12})(?:患者|人口|居民|学生|企业|事项|案件|产业|产品|产业集群)[^、]{2,}$/

/** What the last name has that the first lacks: behind the kind of thing that both end in (县人民医院、县中医院收入占比), or the head. */
function headOf(first: string, last: string): string {
  const kind = first.slice(-2)
  const at = first.length > 3 ? last.indexOf(kind, 1) : -1
  if (at > 0 && last.length - at - 2 >= 2) return last.slice(at + 2)
  return WHOSE.exec(last)?.[0] ?? SHARED_HEAD.exec(last)?.[0] ?? ''
}

const SUMMED = /^([^、]{2,12}?)(?:等?(?:[两二三四五六七八九十]|\d{1,2})[大个类项条]|等)([^、]{2,12})$/
/** 生产安全事故起数、死亡人数: the second is counted of the same. */
const OF_THE_SAME = /^(?:(?:死亡|受伤|伤亡)?人数|起数|损失|直接经济损失)$/
const stemOf = (name: string) => /^(.{2,16}?)(?:起数|数量|件数|次数)$/.exec(name)?.[1] ?? ''

/** The names of an enumeration for `count` figures (分别 lists, 城乡居民), or null when the words do not name so many. */
export function splitNames(joined: string, count: number): readonly string[] | null {
  if (count < 2) return null
  const name = joined.replace('城、乡', '城乡')
  for (const [pattern, pair] of TWOFOLD) {
    if (count === 2 && pattern.test(name) && !TWO_NAMES.test(name))
      return pair.map((word) => name.replace(pattern, word))
  }
  if (count === 3 && INDUSTRIES.test(name))
    return ['一', '二', '三'].map((one) => name.replace(INDUSTRIES, `第${one}产业`))
  const pair = count === 2 ? TWO_INDUSTRIES.exec(name) : null
  if (pair) return pair.slice(1, 3).map((one) => name.replace(TWO_INDUSTRIES, `第${one}产业`))
  const parts = splitParts(name, count)
  if (!parts) return null
  const last = parts.at(-1) ?? ''
  // 先进装备、电子信息三大产业集群规模: what stands behind the number is said of each.
  const summed = SUMMED.exec(last)
  if (summed) return parts.map((part, index) => (index === parts.length - 1 ? (summed[1] ?? '') : part) + summed[2])
  const stem = stemOf(parts[0] ?? '')
  if (stem !== '' && parts.slice(1).every((part) => OF_THE_SAME.test(part)))
    return parts.map((part, index) => (index === 0 ? part : stem + part))
  const head = headOf(parts[0] ?? '', last)
  return parts.map((part, index) =>
    index === parts.length - 1 || head === '' || SHARED_HEAD.test(part) ? part : `${part}${head}`,
  )
}

/** 义务教育入学率和巩固率: two rates of one thing. */
const TWO_RATES = /^((?:普及|[^、和及与]){2,14}率)(?:和|及|与|、)((?:普及|[^、和及与]){2,12}率)$/

/** 城镇居民收入、农民收入: two whole names, of which one growth is said. */
const TWO_WHOLES =
  /^([^、和及与]{4,16}(?:收入|增加值|产值|投资|总额))(?:和|及|与|、)([^、和及与]{4,16}(?:收入|增加值|产值|投资|总额))$/

export function splitRates(name: string): readonly [string, string] | null {
  const wholes = TWO_WHOLES.exec(name)
  if (wholes) return [wholes[1] ?? '', wholes[2] ?? '']
  const [, first, second] = TWO_RATES.exec(name) ?? []
  if (first === undefined || second === undefined) return null
  const own = first.slice(0, first.length - second.length)
  return [first, own.length >= 2 ? own + second : second]
}

/** By 、 alone where that gives the number; else by every joining word. */
function splitParts(name: string, count: number): readonly string[] | null {
  const byComma = name.split('、').map((part) => part.replace(/^(?:以及|和|及|与)/, ''))
  if (byComma.length === count) return byComma
  const lastJoined = byComma.slice(0, -1).concat((byComma.at(-1) ?? '').split(/以及|和|(?<!普)及(?!时|格)|与/))
  if (lastJoined.length === count) return lastJoined
  const all = name.split(ENUMERATION).filter((part) => part !== '')
  return all.length === count ? all : null
}
