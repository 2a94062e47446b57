import { captureDocument } from '@shared/capture/capture-document'
import type { IsoDate } from '@shared/domain/day'
import type { Line } from './line'

const ON = '2023-07-18' as IsoDate
/** A half-year speech of a county, in characters. */
const SPEECH = 13_673
const SMALL = 100_000
const LARGE = 1_000_000
/** Ten times the text, with a quarter for what a larger heap costs. */
const LINEAR = 12.5

/** Figures in nearly every clause: rather more work than a speech. */
const PARAGRAPHS = [
  '一、上半年工作回顾',
  '上半年，全县地区生产总值完成48.6亿元，增长6.2%，总量和增速均位于全市第四；城乡居民人均可支配收入分别达到18650元和9120元，增长5.1%和6.9%。全面加强作风建设，干部干事创业的精气神进一步提振。',
  '新签约项目36个，总投资92.4亿元，到位资金18.3亿元，占年度计划的56.2%。受理信访事项84件，已办结80件、化解71件，化解率84.5%。',
  '二、下半年重点工作',
  '一要抓好项目建设。新建标准厂房5万平方米，城北大道10月底前建成通车，县医院迁建项目由县卫健局牵头，9月18日前完成清表。各级各部门要提高认识、强化担当。',
  '二要抓好乡村振兴。新建高标准农田6万亩以上，马铃薯、果蔬、肉类产量分别突破12万吨、20万吨和4.5万吨，粮食产量稳定在2亿斤。（牵头单位：县农业农村局，配合单位：县水利局、各乡镇）',
]

function textOf(length: number): string {
  const once = `${PARAGRAPHS.join('\n')}\n`
  return once.repeat(Math.ceil(length / once.length)).slice(0, length)
}

function measured(length: number, runs: number): readonly number[] {
  const text = textOf(length)
  const figures: number[] = []
  for (let run = 0; run <= runs; run += 1) {
    const begun = performance.now()
    captureDocument(text, ON)
    if (run > 0) figures.push(performance.now() - begun)
  }
  return figures
}

/** What reading a speech costs, and that it grows with its length alone. */
export function captureLines(runs: number): readonly Line[] {
  // The longer text first: it is also what warms up.
  const small = measured(SMALL, runs)
  const speech = measured(SPEECH, runs)
  const large = measured(LARGE, 1)
  const line = { unit: 'ms', by: 'median' } as const
  return [
    { ...line, name: 'a speech of 13,673 characters captured', figures: speech, peer: null, goal: 150 },
    {
      ...line,
      name: '1,000,000 characters captured, over a tenth of them',
      figures: large,
      peer: { name: '100,000 characters', figures: small },
      goal: LINEAR,
    },
  ]
}
