import { addDays, type IsoDate } from '@shared/domain/day'
import type { NoteId, TargetId } from '@shared/domain/ids'
import type { ProgressNote } from '@shared/domain/progress-note'
import { seeded, type Seeded } from './seeded'

const DONE = [
  '完成投资',
  '主体施工完成',
  '征地拆迁完成',
  '签约项目开工',
  '管网铺设完成',
  '设备安装完成',
  '办结信访件',
  '改造完成',
]
const UNITS = ['亿元', '万元', '公里', '户', '件', '个', '亩', '％']
const WHO = ['县住建局牵头', '由县发展改革局调度', '会同县财政局', '县水利局已督促', '经开区管委会负责', '各乡镇配合']
const THEN = [
  'GDP 核算数据已报送',
  '主体封顶',
  '通过初验',
  '进入设备调试',
  '已签订框架协议',
  '环评批复已取得',
  '土地手续正在办理',
]
const PROBLEMS = [
  '资金到位率偏低',
  '钢构件供应不及时',
  '施工力量不足',
  '用地指标紧张',
  '连续降雨影响工期',
  '审批环节较多',
  '',
]
const NEXT = [
  '倒排工期，月底前完成',
  '协调电力部门加快架线',
  '召开专题调度会议',
  '每周通报一次进度',
  '争取上级专项资金',
  '',
]
const YEARS_BACK = 5 * 365

/**
 * Made-up notes of some ninety characters as offices write them, one after the other over five years; one in thirty was
 * written down some weeks late.
 */
export function* manyNotes(count: number, targets: number, today: IsoDate): Generator<ProgressNote> {
  const chance = seeded(11)
  for (let index = 0; index < count; index += 1) {
    const back = Math.floor(YEARS_BACK * (1 - index / count)) + (chance.whole(1, 30) === 1 ? chance.whole(1, 40) : 0)
    yield noteOf(index, `bench-${index % targets}` as TargetId, addDays(today, -back), chance)
  }
}

function noteOf(index: number, targetId: TargetId, on: IsoDate, chance: Seeded): ProgressNote {
  const figure = `${chance.whole(1, 9_999)}${chance.oneOf(UNITS)}`
  const progress = [
    `${chance.oneOf(DONE)}${figure}，占年度计划的${chance.whole(1, 99)}.${chance.whole(0, 9)}％`,
    chance.oneOf(WHO),
    chance.oneOf(THEN),
  ].join('，')
  return {
    id: `n${String(index).padStart(17, '0')}` as NoteId,
    targetId,
    on,
    progress: `${progress}。`,
    problem: chance.oneOf(PROBLEMS),
    nextStep: chance.oneOf(NEXT),
    observations: [],
    attachments: [],
    by: '张三',
    recordedAt: `${on}T08:00:00.000Z` as ProgressNote['recordedAt'],
    corrects: null,
  }
}

/** What people type: frequent words, single characters, names, figures, two words, Latin letters, and what is not there. */
export const QUERIES: readonly (readonly string[])[] = [
  ['完成'],
  ['县'],
  ['住建局'],
  ['钢构件'],
  ['框架协议'],
  ['资金到位率偏低'],
  ['gdp'],
  ['1234'],
  ['87.5%'],
  ['电力', '架线'],
  ['水利局', '环评批复'],
  ['专题调度', '降雨'],
  ['管网', '4321公里'],
  ['没有这样的词'],
  ['xyz'],
]
