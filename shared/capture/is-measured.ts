import type { Figure } from './figure'
import { isCounter, isDuration, isMoney } from './unit-words'

/** What a bare number in front of these words is: not a measure but a name, an order or a mark. */
const NOT_MEASURED_AFTER =
  /^(?:大(?!型|棚|学|小|数|病|桥|米)|号|届|次党代会|后|化|版|线|路|社|网|期工程|级|方面|环节|维度|层面|重点|必须|坚持|原则|关键|要求|热线|平台|世纪|年代|强(?![化度])|时代|条主线|个(?:方面|环节|维度|层面|坚持|必须|原则|关键|确保|重点任务|聚焦|主动|统筹|体系))/
/** A duration measures something only where words say that it is limited or changed; else it names (24小时热线, 5年规划). */
const TIMED =
  /(?:不超过|不少于|不低于|缩短|压缩|延长|提前|减少|控制|达到?|至|到|平均|天数|日数|时间|时长|用时|时限|期限|寿命|周期)[^，]{0,8}$/
const NAMED_AFTER =
  /^[\u4e00-\u9fa5]{0,4}(?:项目|企业|工程|投资|产业|园区|基地|景区|集群|单位|产品|线路|输变电|变电站|机组|电站|固定资产)/

/** 年产20万吨负极材料项目: how much a works is laid out for is part of its name. */
const CAPACITY_BEFORE = /(?:(?:年产|日产|日生产|年加工|年处理|日处理)[^，、\d]{0,4}|年出栏|总装机|装机)$/
/** 20万吨污水处理厂, 10万片衬底项目: likewise without such a word. */
const WORKS_OF =
  /^(?![^，、]{0,16}(?:保障|满足|供|用于|到|支持|带动|推动|给|确保))[^，、\d]{1,16}(?:项目|工程|生产线|厂)/
const WORKS_AFTER = /^[^，、\d]{1,20}(?:项目|工程|生产线|基地|厂|等)/
/** 集体收入50万元以上的村: which ones are counted; not 8%以上的目标. */
const THRESHOLD_AFTER = /^的(?!目标|增长|增速|水平|要求|任务|速度|幅度|预期)/

/** 城乡居民收入比由2.21缩小到1.98: numbers that have no unit. */
const INDEX = /(?:收入比|系数|指数|得分|均分|容积率|比值)(?:[由从为达在至到]{1,2}|.{0,12}[到至])?$/
const isIndex = (text: string, { start, raw }: Figure) =>
  /\./.test(raw) && INDEX.test(text.slice(Math.max(0, start - 24), start))

/** 存栏2000头奶牛场16个: how large those are that are counted. */
const SIZE_BEFORE = /(?:存栏|年出栏|占地|日处理|年处理|年产|装机|单体)$/

/** 5吨以下小锅炉39台, 5个1000平方米以上公益用房, 260个投资超5000万元的项目: one figure counts, the other says which ones. */
function isSizeOfCounted(text: string, figure: Figure, others: readonly Figure[]): boolean {
  const place = others.indexOf(figure)
  const [last, next] = [others[place - 1], others[place + 1]]
  if (isCounter(figure.unit) && !/^(?:头|张|只)$/.test(figure.unit)) return false
  const before = text.slice(0, figure.start)
  const isBounded = /以[上下]/.test(figure.suffix) || /^[\u4e00-\u9fa5]{1,4}以[上下]的?/.test(text.slice(figure.end))
  const thing = next && isCounter(next.unit) ? text.slice(figure.end, next.start) : ''
  if (/^[\u4e00-\u9fa5]{2,14}$/.test(thing) && (isBounded || SIZE_BEFORE.test(before))) return true
  if (!last || !isCounter(last.unit) || last.unit === figure.unit) return false
  const between = text.slice(last.end, figure.start)
  const names = /^(?:的)?[\u4e00-\u9fa5]{2,}/.test(text.slice(figure.end))
  if (between === '') return isBounded && names
  return (
    /^[^，、；\d]{2,10}(?:超过?|达到?)$/.test(between) &&
    /^(?:的[\u4e00-\u9fa5]{2}|市场|企业|项目|园区|产业|集群)/.test(text.slice(figure.end))
  )
}

/** Whether a figure measures something, and is no threshold, duration or number within a name. */
export function isMeasured(text: string, figure: Figure, others: readonly Figure[]): boolean {
  const before = text.slice(0, figure.start)
  const after = text.slice(figure.end)
  if (figure.ratio !== null) return true
  if (before.endsWith('第') || /^[A-Za-z]/.test(after) || /[A-Za-z“]$/.test(before)) return false
  // 每10万人80台: the base of a rate.
  if (before.endsWith('每') || (CAPACITY_BEFORE.test(before) && WORKS_AFTER.test(after))) return false
  if (/^(?:吨|片)$/.test(figure.unit) && WORKS_OF.test(after)) return false
  if (/以上|以下|以内/.test(figure.suffix) && !isCounter(figure.unit) && THRESHOLD_AFTER.test(after)) return false
  // 8项指标中，有3项: the whole that something is counted of.
  if (/^[^，\d]{1,14}(?:(?:[当其]?中|里)(?:，|有|$)|有\d)/.test(after)) return false
  if (isSizeOfCounted(text, figure, others)) return false
  // 10吉瓦时锂电池产业园 in an enumeration is the name of a works.
  if (/瓦/.test(figure.unit) && /(?:^|[、：])$/.test(before) && WORKS_AFTER.test(after)) return false
  if (figure.unit === '' && isIndex(text, figure)) return true
  if (figure.unit === '') {
    const isBare = !/[万亿]/.test(figure.raw) && figure.suffix === ''
    if (isBare || NOT_MEASURED_AFTER.test(after)) return false
  }
  if (isDuration(figure.unit) && !TIMED.test(before) && figure.suffix !== '内') return false
  // 前移2位 changes a rank; the rank itself is read elsewhere.
  if (figure.unit === '位' && /(?:前移|后移|上升|下降|提升|下滑|跃升|前进|后退|倒退)了?$/.test(before)) return false
  if (figure.unit === '岁' && !/寿命|年龄/.test(before)) return false
  if (figure.unit === '千伏' || (figure.unit === '度' && !/[万亿]/.test(figure.raw))) return false
  if (
    figure.unit === '个' &&
    /^(?:方面|环节|维度|层面|坚持|必须|原则|关键|确保|聚焦|统筹|专项组|位次|(?:重点)?(?:领域|方向)|月|季度|年头|学期)/.test(
      after,
    )
  )
    return false
  const isNamed = /以上|以下|以内/.test(figure.suffix) && NAMED_AFTER.test(after) && !isCounter(figure.unit)
  const isMoneyName = isMoney(figure.unit) && /^(?:级|以上)/.test(after)
  return !(
    isNamed ||
    isMoneyName ||
    (isDuration(figure.unit) && others.length > 1 && /^[^，]{0,3}(?:热线|机制)/.test(after))
  )
}
