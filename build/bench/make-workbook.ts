import { writeXlsx, type CellValue } from 'hucre/xlsx'
import { addDays, type IsoDate } from '@shared/domain/day'
import { seeded, type Seeded } from './seeded'

/** Fifteen columns, as county offices keep them. */
const HEADERS = [
  '序号',
  '编号',
  '重点任务',
  '工作举措',
  '牵头领导',
  '牵头单位',
  '配合单位',
  '责任人',
  '完成时限',
  '目标值',
  '完成值',
  '单位',
  '进展情况',
  '填报日期',
  '备注',
] as const

const PLACES = ['城关镇', '河东乡', '西山镇', '南坪乡', '北关街道', '柳林镇', '石桥镇', '青峰乡', '白水镇', '龙湾乡']
const DEEDS = ['新建改造', '整治提升', '建成投用', '完成招引', '新增', '推进', '修复', '改建', '治理', '扩建']
const THINGS = [
  ['高标准农田', '亩'],
  ['农村公路', '公里'],
  ['老旧小区', '个'],
  ['工业投资', '亿元'],
  ['污水管网', '公里'],
  ['学前教育学位', '个'],
  ['养老床位', '张'],
  ['招商引资到位资金', '万元'],
  ['村级卫生室', '所'],
  ['充电桩', '台'],
] as const
const UNITS = ['发展改革局', '财政局', '农业农村局', '交通运输局', '住房城乡建设局', '教育局', '卫生健康局', '民政局']
const LEADERS = ['王副县长', '李副县长', '赵副县长', '陈副县长', '刘常务副县长']
const FAMILY = ['张', '王', '李', '赵', '陈', '刘', '杨', '黄', '周', '吴']
const GIVEN = ['建国', '秀英', '伟', '敏', '志强', '丽华', '军', '晓东', '海燕', '文博']
const DEADLINES = ['10月底前', '年底', '12月底前', '全年', '6月30日', '9月底']
const STEPS = [
  '已完成前期手续，施工单位进场，主体工程按计划推进',
  '召开专题调度会两次，资金已拨付，进度符合序时',
  '因征地拆迁受阻，较计划滞后，正在协调解决',
  '项目已竣工，正在组织验收',
  '已与企业签订协议，设备订购完成，等待安装调试',
]

/**
 * A ledger of `count` rows as an office hands it in: title line, header, made-up rows. The same seed gives the same
 * rows. Notes are dated on the sixty days up to `today`, since nothing may be reported in the future.
 */
export async function makeWorkbook(count: number, today: IsoDate, seed = 1): Promise<Uint8Array> {
  const chance = seeded(seed)
  const rows: CellValue[][] = [[`${today.slice(0, 4)}年度全县重点工作督办台账`], [...HEADERS]]
  for (let number = 1; number <= count; number += 1) rows.push(rowOf(number, today, chance))
  const style = { alignment: { wrapText: true, vertical: 'center' } } as const
  const widths = [6, 10, 30, 36, 12, 16, 20, 10, 12, 10, 10, 8, 40, 12, 16]
  return writeXlsx({
    properties: { created: new Date(0), modified: new Date(0) },
    sheets: [
      {
        name: '台账',
        rows,
        columns: widths.map((width) => ({ width, style })),
        merges: [{ startRow: 0, endRow: 0, startCol: 0, endCol: HEADERS.length - 1 }],
      },
    ],
  })
}

function rowOf(number: number, today: IsoDate, chance: Seeded): CellValue[] {
  const [thing, unit] = chance.oneOf(THINGS)
  const goal = chance.whole(10, 5_000)
  const place = chance.oneOf(PLACES)
  const title = `${place}${chance.oneOf(DEEDS)}${thing}${goal}${unit}（第${number}项）`
  const partners = [chance.oneOf(UNITS), chance.oneOf(UNITS)].map((name) => `县${name}`).join('、')
  return [
    number,
    `ZD-${String(number).padStart(5, '0')}`,
    title,
    `制定${thing}年度实施方案，明确责任分工，按月调度，${chance.oneOf(DEADLINES)}完成阶段任务`,
    chance.oneOf(LEADERS),
    `县${chance.oneOf(UNITS)}`,
    partners,
    `${chance.oneOf(FAMILY)}${chance.oneOf(GIVEN)}`,
    chance.oneOf(DEADLINES),
    goal,
    Math.floor(goal * chance.share()),
    unit,
    `${chance.oneOf(STEPS)}。${place}累计完成投资${chance.whole(50, 9_000)}万元。`,
    new Date(`${addDays(today, -chance.whole(0, 59))}T00:00:00Z`),
    chance.share() < 0.2 ? '县委督查室重点关注' : null,
  ]
}
