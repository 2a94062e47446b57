import type { DateWords } from './scan-dates'
import type { Clause } from './split-document'

/** Why a clause without a figure is a task that can be checked later. */
export type TaskReason = 'end-state' | 'deadline' | 'indicator' | 'process'

export interface TaskWords {
  readonly reason: TaskReason
  /** Process without an end state: proposed below the others, and left out of a count. */
  readonly isOptional: boolean
  readonly title: string
}

/** Verbs whose end can be seen: something stands, begins, opens or is issued. */
const END_STATE =
  /(?:建成|建好|建立起来|开工|(?<!推)动工|启动(?!力|区)|投产|投用|投入(?:使用|运营|运行|生产)|通车|通航|通气|通水|竣工|完工|完成|出台|编制|制定|制订|起草|修订|印发|设立|成立|组建|搭建|创建(?!工作)|争创|创成|落地|落户|举办|承办|召开|办好[^，]{2,24}(?:会|节|赛|展|论坛)$|开通|开园|开业|开馆|挂牌|上线|交付|封顶|贯通$|推出[^，]{2,20}(?:版|平台|系统|产品)|验收|入库|签约|获批|并网|达产|试运行|试生产|蓄水|合龙|全线贯通|吊装|进场|搬迁|迁入|升格为|升级为|晋升为|成为(?=国家|省|市|全国|全省)|破土|揭牌|通过[^，]{2,16}(?:评审|验收|认定|评估|复核|审查|评定)|拿出|形成.{2,14}(?:方案|办法|报告|清单|意见)|补齐.{2,12}短板|全面推开|全面消除|整改到位|清零|销号|办结|达标|并轨)/
/** 建立 counts only with something that stands afterwards; a mechanism or a system of rules is a process. */
const STANDING_THING =
  /(?:平台|信息系统|监控系统|系统|数据库|台账|清单|档案|基金|基地|园区|中心|站点|联盟|学院|实验室|名录|登记|账户|专班)/
const FOUNDED = /(?:建立|搭建|构建|打造|建设)[^，]{2,30}/
/** Indicators held against another, and tasks that somebody above has set. */
const TIED =
  /(?:与|和|同)[\u4e00-\u9fa5]{2,16}(?:基本)?同步(?:增长)?$|(?:完成|达到|控制在)(?:国家|省|市|上级|自治区)[^，]{0,12}(?:下达|核定|规定|要求)?的?[^，]{0,16}(?:任务|目标|范围|指标)(?:以?内)?$|(?:高于|快于|超过)(?:全国|全省|全市|全区)平均(?:水平)?$|达到[^，]{2,12}(?:国家|地区|全国|全省|全市)[^，]{0,8}水平$|(?:高于|快于|不低于|赶上|超过)[^，]{0,8}(?:经济|生产总值|财政|收入)[^，]{0,6}(?:增速|增长|增幅|幅度|平均)$/
const PROCESS =
  /^(?:[^，]{0,6})(?:推进|加快|支持|实施|建设|打造|落实|完善|建立|健全|开展|推动|实行|推行|发展|提升|加强|培育|引进|优化|深化|推广|改造|治理|整治|规范|鼓励|探索|组织|扩大|提高|增设|创新|强化|构建|谋划|培养|做好|抓好|保障|巩固|用好|深入|举办)/

/** Aims of attitude, of everybody, or so wide that nothing could be checked. */
const SLOGAN =
  /思想|精神|意识|认识|政治|觉悟|信念|使命|担当|作风|格局|局面|氛围|热潮|活力|动力|力量|合力|信心|决心|情怀|理念|实效|成效$|新篇章|新路|贡献|奋斗|高质量发展$|现代化$|发展大局|工作(?:落地|落实|见效)|见到实效|落地(?:落实|见效|生根)|优势|保障$|基础$|水平$|能力$|目标(?:任务)?$|各项(?:工作|任务)|任务落实|首要|前提|关键|问题$|以.{2,8}为|^为|^是|^以/
const GENERIC_OBJECT =
  /^(?:[^，]{0,8})(?:完成|实现|达到)(?:各项|全部|既定|全年|年度)?[^，]{0,6}(?:目标|任务|工作|指标)(?:任务)?$|^[^，]{0,10}(?:目标|任务|工作)(?:顺利|全面|圆满|如期|按期)*完成$/
const NAMED =
  /[“《*]|(?:项目|工程|平台|系统|集团|公司|委员会|联盟|基地|园区|中心|基金|引导资金|专项资金|方案|办法|规划|意见|条例|医院|学校|小学|中学|幼儿园|公园|大桥|公路|铁路|高速|水库|电站|场馆|体育场|体育馆|剧院|校区|车站|景观带|绿道|堤防|大堤|湖堤|泵站|小镇|产业园|大道|环路|[东西南北中]路|线路|机场|码头|活动|大会|赛|节|展|论证|试点|示范|县|区|市|名录|实验室|研究院|班列|航线|专线|制度|机制|计划|行动|清单|台账|措施|政策|细则|标准|目录|预案|指南|广场|街区|小区|厂|站|馆|库|渠|管网|隧道|枢纽|综合体|综合楼|大楼|酒店|社区|景区)/

function titleOf(text: string): string {
  return text.replace(
    /^(?:[一二三四五六七八九十]{1,2}(?:是|要)|其中|同时|并|要|将|还要|也要|确保|力争|努力|争取|坚决|我们要|还)+/,
    '',
  )
}

/** 8月份试生产 says enough. */
const SHORTEST = 3

/** What others said, what is only told, and manners of doing. */
const TOLD =
  /^(?:今天|会上|会前|本报讯)|记者[^，]{0,20}报道|指出|强调|讲到|讲过|点出|反复讲|要求我们|^通过|^为了|^为推|^尽管|^如果|^虽然|^由于|^是|^事关|^关系|不易$|^按照|^根据|^围绕|^针对/
/** 全市创建动员会召开: what is in the news. */
const HEADLINE = /(?:会|会议|仪式|论坛|活动)(?:在[^，]{2,16})?(?:隆重|顺利)?(?:召开|举行|举办)$/
/** Nobody in particular: what everybody is to do is no task of a ledger. */
const EVERYBODY =
  /^请?(?:各(?:级|地|部门|单位|责任单位|有关|相关|县区|区县|项目单位|成员单位)|广大|全体(?!居民)|大家|我们各)/
/** A day that limits: 10月底前, 年内, 到2015年; not a year that only opens a sentence. */
export function limits({ words, start, end, deadline }: DateWords, text: string): boolean {
  return (
    deadline?.on != null &&
    (/[前底末内旬日号月份]$/.test(words) ||
      (/五”?(?:时期|期间)$/.test(words) && !/^[^，]{0,8}是/.test(text.slice(end))) ||
      /(?:到|至|于|预计|力争|争取|确保)$/.test(text.slice(0, start)))
  )
}

/** 大坝填筑至设计高程 */
const UP_TO = /[至到][^，]{2,12}$/

/**
 * What the clause of a plan promises when it has no figure; null when nothing in it could be checked. `isRowDue`: its row of a
 * table has a limit, which makes a task of a process as well. `isLed`: a day that limits stands alone before the clause.
 */
export function findTask(
  clause: Clause,
  dates: readonly DateWords[],
  isRowDue = false,
  isLed = false,
): TaskWords | null {
  const { text } = clause
  const title = titleOf(text)
  if (
    bareLength(title, dates) < SHORTEST ||
    title.length > 120 ||
    TOLD.test(text) ||
    TOLD.test(title) ||
    EVERYBODY.test(title) ||
    (HEADLINE.test(title) &&
      !/^(?:确保|全力|保障|推动|筹备|力争|争取|做好|承办|组织)/.test(text) &&
      !dates.some((date) => limits(date, text))) ||
    /(?:是|为)$/.test(text)
  )
    return null
  if (TIED.test(text)) return { reason: 'indicator', isOptional: false, title }
  const isDue = isLed || dates.some((date) => limits(date, text))
  const hasEnd = END_STATE.test(text) || (FOUNDED.test(text) && STANDING_THING.test(text) && /建立|搭建/.test(text))
  const isDated = isDue || dates.some(({ deadline }) => deadline?.on != null)
  if (isDated && hasEnd) return { reason: 'deadline', isOptional: false, title }
  if (hasEnd && NAMED.test(text) && !GENERIC_OBJECT.test(text)) return { reason: 'end-state', isOptional: false, title }
  if (isDue && title.length >= 8) return { reason: 'deadline', isOptional: false, title }
  if (isRowDue && title.length >= 6 && !SLOGAN.test(text) && (PROCESS.test(title) || UP_TO.test(title)))
    return { reason: 'deadline', isOptional: false, title }
  if (PROCESS.test(title) && !SLOGAN.test(text) && title.length >= 6)
    return { reason: 'process', isOptional: true, title }
  return null
}

/** The words of a clause without its dates: 2012～2015年 alone promises nothing. */
function bareLength(title: string, dates: readonly DateWords[]): number {
  return title.length - dates.reduce((sum, { words }) => sum + words.length, 0)
}
