/**
 * Units and counters of statistics, as written behind a figure. Source: the units of the statistical communiqués and work
 * reports of governments in general (money, area, weight, volume, length, energy, power, time) and the measure words of
 * modern Chinese that count people, things, works and events.
 */
const MEASURES =
  '元/人 元/平方米 人/平方公里 公里/小时 ㎡ ㎥ m² m³ m2 m3 平米 个百分点 百分点 个基点 % ‰ 元/吨 元/亩 元/月 元 美元 欧元 港元 平方公里 平方千米 平方米 立方米 方 立方 公里 千米 海里 米 厘米 毫米 千瓦时 兆瓦时 吉瓦时 度 千瓦 兆瓦 吉瓦 千伏安 千伏 立方 标立方米 吨标准煤 吨标煤 吨 公斤 千克 克 斤 担 亩次 亩 公顷 顷 升 倍 番 成 微克/立方米 毫克/升 微克 毫克 分贝 /10万 /十万 摄氏度 标箱 标准箱 GW MW kW GWh MWh kWh km GB TB PB P Gbps'
const COUNTERS =
  '人次 人日 户次 架次 车次 艘次 台次 件次 例次 班次 批次 场次 频次 人 户 家 个 项 件 条 所 处 座 台套 台 辆 根 次 期 批 套 张 场 支 枚 对 宗 起 例 篇 类 种 口 眼 栋 幢 间 枝 位 名 员 部 头 只 羽 匹 尾 株 棵 粒 盏 块 片 道 门 艘 架 列 节 份 本 册 幅 段 笔 单 床 班 村 镇 组 队 孔 艇 副 款 卷 集 届 院 周岁 岁 分 票 桶 瓶 袋 盒 箱 席 轮 盆 学时 课时 工时 列次 辆次 人天 穴'
const DURATIONS = '个工作日 工作日 个小时 小时 分钟 个月 周 天 年 秒'

const byLength = (words: string) => words.split(' ').toSorted((a, b) => b.length - a.length)

const COUNTER_SET: ReadonlySet<string> = new Set(COUNTERS.split(' '))
const DURATION_SET: ReadonlySet<string> = new Set(DURATIONS.split(' '))

/** All of them, the longest first, for an alternation. */
export const UNIT_PATTERN = `(?:${byLength(`${MEASURES} ${COUNTERS} ${DURATIONS}`).join('|')})(?:/(?:千人|万人|人|年|月|天|日|亩|吨|公里|平方米|户|次|小时|立方米))?`
export const COUNTER_PATTERN = byLength(COUNTERS).join('|')

export const isCounter = (unit: string): boolean => COUNTER_SET.has(unit)
export const isDuration = (unit: string): boolean => DURATION_SET.has(unit)
export const isMoney = (unit: string): boolean => unit.endsWith('元')
