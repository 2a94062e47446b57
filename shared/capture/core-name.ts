/**
 * Verbs that may stand within a long clause, before what is counted: 引领各级党组织开展专题培训 counts 专题培训. Only verbs of
 * two characters that are no part of an indicator's name.
 */
const WITHIN =
  /^.{1,40}(?:累计|先后|已经|已|共)?(?:开展|举办|召开|组织|实施|落实|推进|建成|发放|解决|完成|新增|投入|拉动|带动|接待|引进|认领|承担|获得|荣获|查处|受理|推动|细化|实现|共建|打响|布局建设|规划建设|出台|安排|拨付|争取|吸引)(?:了)?(?!率|数|量|额|费|工作|能力|水平)(?=.{2})/
/** 建成后可新增库容: when it will be so. */
const AFTERWARDS = /^(?:全部|项目)?(?:建成|投产|达产|达效|完工|竣工|投用|投运){1,2}后(?:每?年)?(?:可|将|预计)*(?=.{3})/
const SEASON = /^(?:去冬今春|入[春夏秋冬汛]以来|年初以来|近年来)共?(?=.{2})/
/** 为适龄妇女提供筛查: what is provided is counted. */
const FOR_WHOM = /^为[^，]{2,24}(?:提供|免费提供|配备|购买)(?=.{3})/
/** 财政部门要把防汛资金拨付到位: what is handled. */
const HANDLED = /^[^，]{0,20}?(?:要|应|须)?[把将](?=.{4})/
/** 农业农村局要抓好春播任务: the duty without who has it. */
const OWED =
  /^[^，]{2,20}(?:局|委|办|部门|中心|专班|公司|集团|镇|乡|街道)(?:也|都)?要(?:加快|抓紧|全力|尽快|切实)?(?:抓好|做好|完成|推进|推动|确保|督促|落实)?(?=.{3})/
/** 市人大会议批准的, 省财政厅核定的, 县住建局牵头的: who said so, or who has it. */
const APPROVED = /^(?!.{0,10}[未无没不]).{2,30}(?:批准|核定|下达|审议通过|牵头|负责|承办|包抓)的(?=.{4})/
const DROPPED = /^(?:完成|实现|达到|开展|累计|确保|推进|加快|实施|抓好|做好|加强)(?=.{3})/
/** 北京、上海等地区招商洽谈: what follows 等 is the name. */
const AFTER_EXAMPLES =
  /^(?:[^、]{1,30}、.{1,60}|[^、]{2,20}[^高低上中同平均对初特甲乙丙优劣一二三四])等(?![级次于同值待候额量比效奖保离份距功]|建成|完成)(?:地区|地方|地|方面|领域|单位|部门)?(?=.{3})/
/** 维修改造机场大道、友谊路等58条重要道路: what was done to all of them. */
const DONE_TO_EXAMPLES =
  /^(?:新|拟|已)?(?:建成通车|建成投用|建成|新建|改建|扩建|组建|创建|编制完成|编制|维修改造|提升改造|改造提升|改造|维修|修缮|开工建设|开工|开通|约谈|新增|引进|签约|整治|治理|修复|创成|打通|淘汰|关停|取缔|化解)(?:了)?/

/** The verb before examples of what is counted, or nothing. */
export const doneToExamples = (words: string): string => DONE_TO_EXAMPLES.exec(words)?.[0] ?? ''

const PLACE_BEFORE = /^在[^，]{2,40}?(?:布局|建设|新建|开展|实施|设立|打造|培育){1,2}(?=.{3})/

/** 职工医保在政策范围内支付比例: what follows is measured there. */
const WHERE = /^.{4,60}在[^，]{2,14}(?:内|中|方面|以上)(?=.{4})/
/** 在24个县里排名: the size of the scope. */
const SCOPE = /在\d{1,4}个[^，]{1,16}(?:里|中|内)?$/
/** 第一产业实现增加值, 批发业完成零售额: a head that says nothing without whose it is; the verb between is no part of the name. */
const WHOSE_HEAD =
  /^([^，、]{2,16}?)(?:累计|预计|共|已)*(?:实现|完成|达到)(增加值|总产值|综合产值|产值|零售额|交易额|销售额|销售收入|营业收入|主营业务收入|收入|利润总额|利润|利税|税收收入|税收|产量|出口额|进口额|进出口总?额|贷款余额|存款余额|保费收入|建筑面积|销售面积|用电量|货运量|客运量|吞吐量)$/
/** 新建存栏2000头奶牛场, 100张床位以上的养老机构: how large those are that are counted. Money stays: 亿元以上项目 is a name. */
const SIZE =
  /(?:(?:存栏|占地|日处理|单体)(?:超过?)?\d[\d.]*[万千]?[\u4e00-\u9fa5]{1,3}?(?=现代|示范|标准|规模|[^\d]{4,}$)|\d[\d.]*[万千]?(?![\u4e00-\u9fa5]{0,2}元|周?岁|个月|星|级)[\u4e00-\u9fa5]{1,4}以[上下]的?)(?=.{2,})/
const LONG = 24
const TO_LAST_OF = /^.{6,60}的(?=[^的]{4,})/

/** The name of what is measured, without verbs of doing before it; 新建, 化解 and the like are part of what is counted. */
export function coreName(words: string): string {
  const owned = WHOSE_HEAD.exec(words)
  if (owned) return `${owned[1] ?? ''}${owned[2] ?? ''}`
  const within = WITHIN.exec(words)?.[0]
  const rest = within === undefined ? words : words.slice(within.length)
  const named = rest.length >= 3 ? rest : words
  const example = AFTER_EXAMPLES.exec(named)?.[0] ?? PLACE_BEFORE.exec(named)?.[0] ?? ''
  const done = example.includes('等') ? doneToExamples(named) : ''
  const bare = done + named.slice(example.length)
  const plain = bare
    .replace(/(?:至今)?(?:仍|还)?(?:没有|尚未|仍未|还未)/, '未')
    .replace('至少', '')
    .replace(/(?<=[月年]均)要/, '')
    .replace(AFTERWARDS, '')
    .replace(/^连续[\d一二三四五六七八九十]{1,2}年/, '')
    .replace(SEASON, '')
    .replace(APPROVED, '')
    .replace(FOR_WHOM, '')
    .replace(OWED, '')
    .replace(HANDLED, '')
    .replace(SCOPE, '')
    .replace(WHERE, '')
    .replace(DROPPED, '')
    .replace(/^的/, '')
    .replace(SIZE, '')
  return plain.length > LONG ? plain.replace(TO_LAST_OF, '') : plain
}
