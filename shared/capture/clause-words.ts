/**
 * Words that clauses of official Chinese are built of, by what they do in a clause. Source: the verbs and adverbs that work
 * reports and decomposition plans of governments use in general; none is taken from a single document.
 */
const any = (words: string): string => words.split(' ').join('|')

/** Connectives, tenses and degrees before the name of a measure: they say nothing of what is measured. */
const LEADS = any(
  '其中 同时 此外 另外 并且 并 还 也 又 再 且 特别是 尤其是 以及 预计 全面 累计 共计 合计 总计 共 先后 已经 已 现已 目前 当前 正在 要 将 应 须 必须 务必 确保 力争 争取 努力 坚决 持续 大力 积极 深入 扎实 稳步 稳妥 有序 加快 着力 切实 进一步 继续 重点 高标准 高质量 高水平 至少 截至 截止 我们 我县 我市 我省 我区 仍有 还有 仍 有 全部 圆满 顺利 成功 提前 分别 可以 能够 通过 使 让 推动 促进 带动 实现 达到 一是 二是 三是 四是 五是 六是 一要 二要 三要 四要 五要 六要 主要是 即 只有 仅',
)
/** Verbs and signs between a name and its figure. */
const LINKS = any(
  '完成率达 完成了 完成 达到了 达到 达成 达 实现了 实现 突破了 突破 超过了 超过 超 破 逾 为 是 共有 共计 合计 总计 累计 共 分别 均 都 各 稳定在 稳在 要稳在 稳居 控制在 保持在 维持在 稳定 保持 发展到 发展至 提高到 提升到 提升至 提高至 增加到 增加至 增长到 增至 升至 降至 降到 下降到 下降至 减少到 减少至 扩大到 扩大至 压减至 压缩至 压缩到 缩短到 缩短至 延长到 延长至 调整为 调整到 有 约 大约 近 将近 接近 不低于 不少于 不超过 不高于 高于 低于 不足 不到 仅相当于 相当于 每人每月 每人每年 每人每天 每人 每月 人均每月 人均每年 人均 每月 每年 每吨 每亩 至少 力争 争取 确保 预计 预期目标 预期 目标 仅 只 高达 多达 在 到 至 了 已 将 要 于 的 年均 平均 每年 左右 也 就 再 新 总体 总计 由 从 缩小 缩小到 缩小至 可达 可 较 冲刺 位于 位居 位列 排名 排 列 居',
)
export const LEADING = new RegExp(`^(?:${LEADS}|到(?![位达货账期场岗户村])|至(?!今)|[、，；：\\s*—-])`)
export const LINKING = new RegExp(`(?:${LINKS}|[、：\\s])$`)

/** Subjects that stand before an indicator and are kept apart from its name. */
export const SUBJECT = /^(?:全[县市省区国州旗盟镇乡]|我[县市省区]|本[县市省区]|规模)(?=.{2})/

const BASES =
  '(?:同比|环比|[两三四五六]年|比上年同期|比上年|较上年同期|较上年|较去年|比去年|同口径|可比口径|按?(?:可比|不变)价格?(?:计算)?|实际|名义|年均|平均|每年|逐年|较年初|比年初|增速|增幅)'
const RISES = '增长率|增长|增幅|增速|增收|增加|净增|新增|上升|偏多|偏高|提高|提升|上涨|涨幅|扩大|高出|快于|高于'
const FALLS = '下降|降低|偏少|偏低|减少|精简|精减|压减|压缩|缩减|缩短|回落|降幅|减幅|下跌|收窄|负增长|低于'
const AFTER_CHANGE =
  '(?:了|达到|达|为|约|超过|超|近|在|保持在|控制在|稳定在|均|都|分别|幅度|不低于|不少于|不超过|高于|到|至|率|也|各)'

/** A change at the end of what stands before a figure: 同比增长, 年均增速不低于, 分别下降. */
export const CHANGE = new RegExp(
  `${BASES}{0,3}(?:分别|均|也|都|又|再|各)?(?:(${RISES})|(${FALLS}))${AFTER_CHANGE}{0,3}$`,
)
/** 由…提高到: the figure behind it is the new value. */
export const NEW_LEVEL =
  /(?:提高|提升|上升|增加|增长|延长|发展|扩大|下降|降低|减少|压减|压缩|缩短|缩减|缩小|调整|上涨|回落|收窄|降)(?:到|至|为)(?:了)?$/
export const COMPLETION =
  /(?:占|完成|达到?|为)?(?:全年|年度|年初|年)?[\u4e00-\u9fa5]{0,10}(?:目标任务|年度目标|目标|任务|任务数|计划|预算|序时进度)(?:数|的|任务)?的?$/
export const COMPLETION_RATE = /^(?:(?:投资|任务|目标|年度|计划|总体)?完成率|投资进度|完成进度)(?:达到?|为)?$/
/** 收入仅完成年初预算的68%: whose share of its goal stands in the clause itself. */
export const OWN_COMPLETION =
  /^(.{2,40}?)(?:仅|已|累计)?(?:完成|占|达到)(?:全年|年度|年初|年)?(?:目标任务|年度目标|目标|任务|计划|预算)(?:数|任务)?的$/
/** 不低于建设用地总量的: a share of what stands between. */
export const SHARE_OF =
  /(?:不低于|不少于|不超过|不高于|高于|低于|达到|超过|占|相当于|为|是)([\u4e00-\u9fa5（）]{2,30})的$/
export const SHARE =
  /占(?!比)(?:到|了)?([\u4e00-\u9fa5（）]{1,24}?)(?:的)?(?:比重|比例)?(?:的|达到?|为|约|超过?|近|不低于|提高到|提升到|提升至|提高至){0,2}$/
/** A name that only says on what basis a change or a rank is: it belongs to the measure before. */
export const BASIS_ONLY =
  /^(?:总量|增速|增幅|降幅|增长率|同比|环比|规模|总额|其|名义|实际|年均|平均|分别|均|两年|三年|五年|比上年|比|较|较上年|较去年|累计|占比)*$/

/** Heads that mean little without what they are heads of: 总投资, 化解率, 其中. */
export const NEEDS_TOPIC =
  /^(?:(?:计划|年度计划|累计完成|已完成|累计|完成|年度|实际|概算|预计)?(?:总?投资额?|投资完成额)|资金|协议资金|协议投资|总面积|面积|到位资金|总产值|产值|总产量|产量|销售额|年产值|年营业额|交易额|占比|比重|比例|办结|化解|解决|落实|查处|受理|处置|立案|整改|销号|.{2}率|总数|存量|总里程|里程|装机|总装机|总量|数量|总产|单产|用地|(?:完成)?工程量|资金需求|建筑面积|总建筑面积|受益.{0,4}|惠及.{0,6}|涉及.{0,6}|投用|投入使用|建成|交付|完工|验收|入库|签约|开工|竣工|投产|开行|基本建成|出栏|存栏|完成|在建|续建|新建|新开工|达标)$/

/** Verbs that open a task or a report: the noun behind them is what is counted. */
export const ACTIONS =
  /^(?:新建改建|新建和改造提升|新建和改扩建|新改扩建|新建改造|改造提升|改造升级|新开工|开复工|建成投用|建成|建设和筹集|建设|新建|改建|扩建|改造|新增|新创建|新认定|新培育|新引进|新签约|新登记|新注册|新设立|新入库|新纳统|新投产|新|引进|培育壮大|培育|打造|实施|推进|开展|组织|举办|召开|承办|签约|落实|落地|开工|投用|创建|争创|获得|获批|荣获|认定|申报|争取|设立|成立|组建|完成|实现|治理|修复|整治|整改|处置|盘活|化解|受理|查处|办理|办结|解决|培训|发放|兑付|兑现|投入|安排|拨付|筹措|整合|接待|带动|拉动|吸引|安置|搬迁|拆除|种植|栽植|造林|绿化|硬化|铺设|架设|开发|推广|发展|流转|收购|销售|出栏|存栏|上报|认领|承担|制定|制订|出台|编制|修订|修建|维修|疏浚|加固|清理|清收|清退|淘汰|关停|压减|减少|提供|救助|资助|帮扶|消除|创造|形成|集聚|入驻|孵化|转化|攻克|授权|运用|给予|调整|晋升|整顿|归集|下达|到位|引导|承接|开通|开辟|建有|拥有|有|做好|抓好|公开|公布|细化|梳理|排查|检查|巡查|立案|追缴|挽回|减免|降低|节约|减排)/
