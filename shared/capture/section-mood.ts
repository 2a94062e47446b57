/** Whether a section reports what has been done or sets what is to be done; null where nothing says so. */
export type Mood = 'review' | 'plan' | null

const REVIEW =
  /回顾|肯定成绩|看清(?:差距|形势)|认清形势|(?:把握|分析|研判|正视|看准|认清)[^，]{0,8}(?:大势|形势|差距|问题|不足|成绩)|发展(?:基础|成就|现状|成效|环境|历程)|主要成就|运行(?:情况|态势)|工作总结|总结(?:上半年|去年|过去|一年|前)|工作(?:进展|情况|成效|完成情况)|(?:上半年|去年|过去一年|五年来?|一年来|前.{1,2}季度|今年以来|\d{4}年).{0,12}(?:取得|完成情况|进展|成效|成绩|主要做法)|报告.{0,12}(?:上半年|去年|过去|20\d\d年)(?:工作|情况)|存在(?:的)?(?:主要)?(?:问题|困难|不足)|总体(?:进展|情况)|进展情况|主要成效/
const PLAN =
  /(?<!未达到?|低于|(?<!(?:确保|力争)[^，]{0,4})(?:达到|完成))预期目标|发展目标|远景目标|奋斗目标|战略(?:目标|任务|重点)|全年目标|总体要求|组织领导|时间安排|实施步骤|主攻方向|主要目标|总体目标|目标任务|工作任务|工作目标|下半年|下一?步|下阶段|(?:今年|明年|当前)(?:和今后一个时期)?(?:的)?(?:重点|主要)?(?:工作|任务)|(?:重点|主要)(?:工作|任务|举措|措施)|工作(?:安排|打算|要求|思路|建议|部署)|突出重点|全力攻坚|压实责任|强化(?:保障|责任|落实)|狠抓落实|保障措施|组织保障|组织实施|有关要求|做好.{0,16}工作/
export const OPENS_REVIEW =
  /^(?:过去(?:的)?(?:一年|五年)|一年来|五年来|今年以来|上半年|去年|前[一二三四五六七八九十\d]{1,2}个?(?:季度|月)|1[—\-~至到]\d{1,2}月|.{0,12}年来|截至|截止)/
/** 做好下半年工作，要突出…: from here on the document sets tasks. */
export const TURNS_TO_PLAN =
  /(?:下半年|今年|明年|下一?步|下阶段|今后一个时期)(?:的)?(?:重点|主要|各项|经济|政府|督查)?工作[^。]{0,40}(?:要|必须|将)|(?:下面|接下来)[^。]{0,12}(?:讲|提)[^。]{0,12}(?:意见|要求)/
export const OPENS_PLAN = /^(?:今年|明年|下半年|下一步|做好|当前)[^以]{0,24}(?:要|将|目标|任务|重点)/

/** 要 and 将 as verbs: not 重要 or 现将有关情况; 主要目标是 says as much. */
export const CALLS_FOR =
  /主要(?:预期)?(?:目标|任务|指标)[^，。]{0,8}(?:是|为|有|包括|：|如下)|(?<![主重需紧概提纲])要(?!求|素|点)|(?<!现)将/
/** 督查组对目标任务进行了督查。 tells, and 为了完成目标任务，… sets. */
export const REPORTS_SHORTLY = /^(?!为|要|下一?步)(?!.*做好).*(?<![为除])了(?![解结]).*。$/
/** A report on tasks, whose items may begin with the task itself. */
export const STATE_OF_TASKS = /(?:任务|目标|实事|责任清单)[^，]{0,12}(?:完成|落实|进展|推进|办理)情况/
/** 农田建设稳步推进。 or 就业5600人，完成率112%。 at the head of such an item tells already. */
export const TELLS_ALREADY =
  /完成率|[居列排]全?[^，]{0,6}第|同比|较上年|比上年|已|全部|[^，]{2,}完成\d|稳步|稳中|提速|扎实|取得|顺利|成效/

function yearsIn(heading: string): readonly number[] {
  return Array.from(heading.matchAll(/(20\d\d)年/g), ([, year]) => Number(year))
}

/** 充分肯定今年工作成绩 looks back, whatever year it names. */
const LOOKS_BACK =
  /回顾|总结[^，]{0,8}(?:成绩|经验|成效)|过去(?:的)?[^，]{1,2}年|[一二三四五]年来|去年[^，]{0,6}工作|(?:面临|存在)[^，]{0,10}(?:困难|挑战|短板|矛盾)|肯定[^，]{0,14}(?:成绩|成效|成果)|(?:成绩|成效|成就|进展)(?:和|与|及|$)|存在(?:的)?(?:问题|不足|差距)|(?<!安排|编制|部署|草案|收支预算)情况(?:和|与|及|$)/

/** 着力破解存在的矛盾, 总结推广经验, 定期通报情况: what is to be done about it. */
const SOLVES = /聚焦|着力|破解|解决|推广|(?:报送|报告|通报|反映|摸排|掌握)[^，]{0,4}情况|信息报送/

/** What a heading says of its section. A year that has passed is looked back at, unless goals are named. */
export function moodOf(heading: string, year: number): Mood {
  if (LOOKS_BACK.test(heading) && !SOLVES.test(heading)) return 'review'
  if (PLAN.test(heading)) return 'plan'
  if (REVIEW.test(heading)) return 'review'
  const years = yearsIn(heading)
  if (years.length === 0) return null
  return years.every((one) => one < year)
    ? 'review'
    : /工作(?!报告)|任务|目标|安排|草案|收支预算/.test(heading)
      ? 'plan'
      : null
}

/** Words of time that turn a part of a review towards what is to come. */
export const AHEAD = /下半年|下一?步|下阶段|明年|今后|打算|建议|安排|要求|部署|保障|措施|举措/

/** 预算执行情况和预算草案的报告, 上半年工作总结和下半年工作安排: both, and the headings say where. */
const TELLS_BOTH = /(?:情况|总结|回顾).{0,24}(?:草案|打算|安排|计划(?!执行)|部署)/

/** As a title says it: by its kind, else as a heading would. */
export const moodOfFirstLine = (title: string, year: number): Mood =>
  TELLS_BOTH.test(title) ? null : (moodOfTitle(title) ?? moodOf(title, year))

/** 重点工作责任清单进展情况的报告: what it tells of is no part of it. */
const TELLS_OF_STATE =
  /(?:进展|落实|完成|执行|办理|推进)情况(?:的)?(?:报告|通报|汇报|督查|督办|督查汇报|督查通报|督办通报)/

/** What the title of the document says where no section says anything. */
export function moodOfTitle(title: string): Mood {
  if (TELLS_BOTH.test(title)) return null
  if (TELLS_OF_STATE.test(title) && !/(?:通知|方案|要点|办法|清单|计划)$/.test(title.trim())) return 'review'
  if (/实施意见|方案|规划|计划(?!执行)|要点|分解|清单|部署|通知|任务书|责任书/.test(title)) return 'plan'
  if (/总结|通报|公报|(?<!安排|编制|部署)情况|回顾|过去[^，]{0,2}年/.test(title)) return 'review'
  return /实事/.test(title) ? 'plan' : null
}

/** 先说成绩。再说问题。: what the paragraph talks of, where it is said aloud. */
export const TALKS_OF_REVIEW =
  /^(?:先|再|首先|其次)?(?:说|讲|谈|看)一?[说讲谈看下]?[^，。]{0,6}(?:成绩|问题|不足|困难|情况|短板)/
/** Verbs that call to act at the head of a heading: 锚定 聚焦 打好. */
const CALL_WORDS =
  '提高站位|以更|锚定|聚焦|围绕|紧盯|盯紧|突出|坚持|坚定|强化|转变|狠抓|压实|扛牢|扛起|守牢|打好|打赢|抓好|抓实|抓紧|做好|做强|做优|推动|推进|加快|扎实|全力|奋力|着力|持续|深化|坚决|全面|切实|统筹|加强|提升|优化|攻坚|冲刺|凝心聚力|迅速|立即'
const CALLS = new RegExp(`^[^，]{0,8}?(?:${CALL_WORDS})`)
const BEGINS_WITH_CALL = new RegExp(`^(?:${CALL_WORDS})`)
/** What headings of reports say has come about. */
const CAME_ABOUT =
  /显著|明显|稳步|持续(?:向好|增强|提升|改善|释放|优化|巩固)|不断(?:增强|提升|改善|优化|完善)|取得|实现新|迈上|迈出|向好|再上|成效|增强$|提升$|夯实$|凸显|良好|平稳|有力$|突破$/

/** 经济转型升级取得新进展, 民生福祉持续改善: a heading that only tells what has come about. */
const TELLS =
  /(?:取得[^，]{0,6}|走在前列|有效落地|成效(?:显著|明显)|(?:持续|不断|稳步|明显|显著|全面|进一步|有力|加快)(?:改善|提升|增强|加强|优化|提高|向好|推进|夯实|释放|巩固|发展|壮大|深化|完善))$/

export function tellsWhatCame(heading: string): boolean {
  const words = heading.replace(/^（?[一二三四五六七八九十\d]{1,3}[）、.]/, '').replace(/[。；]$/, '')
  return TELLS.test(words) && !BEGINS_WITH_CALL.test(words)
}

/** Does a heading without words of time call to act. */
export function isCallToAct(heading: string): boolean {
  const words = heading
    .replace(/^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[，、,])/, '')
    .replace(/[。；]$/, '')
  return CALLS.test(words) && !CAME_ABOUT.test(words)
}
