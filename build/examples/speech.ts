import { strToU8, zipSync } from 'fflate'

/** A speech as county leaders give them: what was reached, what is lacking, what is to be done. Written for this project; one slip is in it on purpose. */
export const EXAMPLE_SPEECH: readonly string[] = [
  '在全县三季度经济运行分析暨四季度重点工作推进会上的讲话',
  '（2026年10月20日）',
  '同志们：',
  '今天的会议，主要任务是总结前三季度工作，分析形势，安排四季度重点任务。下面，我讲三点意见。',
  '一、前三季度工作回顾',
  '今年以来，全县上下紧盯目标、真抓实干，经济运行总体平稳。',
  '（一）主要指标稳中有进。前三季度，全县地区生产总值完成86.42亿元，同比增长6.1%，增速居全市第3位。规模以上工业增如值增长8.3%，居全市第2位。固定资产投资同比增长11.2%。社会消费品零售总额完成21.75亿元，同比增长5.4%。一般公共预算收入完成4.36亿元，占年度计划的72.67%，增长7.8%。城镇居民人均可支配收入和农村居民人均可支配收入分别达到26480元、13260元，增长5.2%、7.1%。',
  '（二）项目建设成效明显。全年安排重点项目48个，已开工45个，开工率93.75%，完成投资31.6亿元。北山光伏项目一期建成并网，城东污水处理厂提标改造工程完工。',
  '（三）民生保障持续改善。新增城镇就业2860人，城镇登记失业率3.4%。改造老旧小区12个、惠及居民1860户。受理信访事项80件，已办结74件，办结率92.5%。',
  '二、存在的问题',
  '一是部分指标与年度目标仍有差距。工业投资下降3.2个百分点，民间投资占比不足四成。二是个别项目推进缓慢，仍有3个项目没有开工。',
  '三、四季度重点任务',
  '一要全力冲刺年度目标。确保全年地区生产总值增长6.5%以上，规模以上工业增加值增长9%以上，一般公共预算收入突破6亿元。由县发改局牵头，县财政局、县工信局、县统计局配合。',
  '二要加快项目建设。10月底前，3个未开工项目必须全部开工；12月底前完成投资10亿元以上，建成标准化厂房3.5万平方米，新签约亿元以上项目6个。由县发改局牵头，县招商局配合。明年3月底前，城西物流园一期建成投用。',
  '三要抓好粮食和农业生产。冬小麦播种面积稳定在18万亩以上，新建高标准农田2.4万亩，年底前农村自来水普及率达到92%。由县农业农村局牵头，县水利局配合。',
  '四要办好民生实事。11月15日供暖前完成30公里老旧管网改造，新增普惠性托位260个，城镇登记失业率控制在4%以内。由县住建局、县民政局、县人社局按职责分工负责。',
  '五要守牢安全底线。对112家重点企业开展一轮安全隐患大排查，11月底前整改率达到100%。由县应急局牵头，各乡镇配合。',
  '六要改进工作作风。各级领导干部要带头深入一线，推动各项工作落地见效。要尽快出台优化营商环境二十条措施。',
]

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'application/vnd.openxmlformats'
const TITLE_LINES = 2
/** Zip entries carry a time; always the same one, so that the same words make the same bytes. */
const STAMP = new Date(2026, 9, 20)

function paragraph(text: string, index: number): string {
  const isTitle = index < TITLE_LINES
  const isHeading = /^[一二三四]、/.test(text)
  const font = index === 0 ? '方正小标宋简体' : isHeading ? '黑体' : '仿宋_GB2312'
  const look = isTitle ? '<w:jc w:val="center"/>' : '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
  const size = index === 0 ? 44 : 32
  const run = `<w:rPr><w:rFonts w:eastAsia="${font}"/><w:sz w:val="${size}"/></w:rPr><w:t>${text}</w:t>`
  return `<w:p><w:pPr><w:spacing w:line="560" w:lineRule="exact"/>${look}</w:pPr><w:r>${run}</w:r></w:p>`
}

/** The speech as a .docx of paragraphs, which Word and WPS open. */
export function speechDocx(): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/></w:sectPr>'
  const parts = {
    '[Content_Types].xml': `${head}<Types xmlns="${RELATIONS}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${OFFICE}-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${RELATIONS}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document xmlns:w="${MAIN}"><w:body>${EXAMPLE_SPEECH.map(paragraph).join('')}${page}</w:body></w:document>`,
  }
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const))
  return zipSync(files, { mtime: STAMP })
}
