/**
 * Names of standard indicators. Source: the main indicators of the National Bureau of Statistics' communiqués on national
 * economic and social development (国民经济和社会发展统计公报) and of the expected goals in government work reports.
 */
export const INDICATORS: readonly string[] =
  '地区生产总值 国内生产总值 人均地区生产总值 第一产业增加值 第二产业增加值 第三产业增加值 规模以上工业增加值 工业增加值 规模以上工业总产值 农林牧渔业总产值 建筑业总产值 固定资产投资 房地产开发投资 民间投资 工业投资 基础设施投资 社会消费品零售总额 限额以上消费品零售额 网上零售额 进出口总额 出口总额 进口总额 外贸进出口总额 实际利用外资 实际使用外资 一般公共预算收入 一般公共预算支出 地方财政收入 税收收入 非税收入 居民消费价格指数 居民消费价格 全体居民人均可支配收入 城镇居民人均可支配收入 农村居民人均可支配收入 居民人均可支配收入 城镇常住居民人均可支配收入 农民人均纯收入 城镇新增就业 城镇登记失业率 城镇调查失业率 常住人口城镇化率 户籍人口城镇化率 粮食总产量 粮食播种面积 粮食产量 森林覆盖率 单位地区生产总值能耗 万元地区生产总值能耗 空气质量优良天数比例 金融机构存款余额 金融机构贷款余额 研发经费投入强度 高新技术企业 技术合同成交额 九年义务教育巩固率 高中阶段毛入学率 学前教育毛入园率 基本养老保险参保率 基本医疗保险参保率 旅游综合收入 接待游客'.split(
    ' ',
  )
