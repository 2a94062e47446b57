import type { IsoDate } from '../domain/day'
import { withDatedParts } from './dated-parts'
import { foldText, originalSpan } from './fold-text'
import { measureProposal, taskProposal, type Surroundings } from './make-proposal'
import { LabelledBlocks } from './labelled-blocks'
import { isLabelled, readLabelled } from './labelled-sentence'
import { listed, ownersInBracket, POINTS_BACK } from './owners'
import type { Capture, Proposal, UncoveredSentence } from './proposal'
import { readSentence, type SentenceFinds } from './read-sentence'
import { SectionReader } from './sections'
import { splitDocument, type Paragraph } from './split-document'
import { TableReader, type TableRow } from './table-rows'

/** Words of duty in a sentence that nothing was taken from. */
const DUTY =
  /(?:^|[，；：])(?:[^，；：]{0,12})(?:(?<![主重需必首紧纲摘概提只])要|确保|力争|务必|必须)(?!求|素|点|闻|领)/
const FIGURE = /\d|百分之|翻.番/
/** A day or a number before a heading is nothing that a target could be made of. */
const NO_FIGURE = /\d{2,4}年度?|\d{1,2}月(?:份|底|末)?|\d{1,2}[日号]|^（?\d{1,2}[）．.、]/g
/** A day before which something is to be done. */
const LIMIT = /(?:\d[月日号年]|[月年]底|季度末?)(?:之|以)?前/
/** 支持科技创新。: a sentence that only names what the next ones are about. */
const LEAD =
  /^(?:大力|全力|积极|着力)?(?:支持|推进|推动|促进|加强|保障|做好|强化|服务|发展|深化|落实|助力)([^，；：。\d]{2,12})。$/
/** 到2025年，…。: what the paragraph begins with is the limit of all that it promises. */
const OPENED = /^(?:力争)?到(?:20\d\d年|“?十.五”?)(?:底|末)?，/
const PARAGRAPHS_A_STEP = 200

/**
 * Reads a document (plain text, tables as lines with tabs) for what it promises and what it reports. Pure: the same text and
 * day give the same proposals. `on` is the document's day, which deadlines are resolved against. Time and memory grow with
 * the length of the text alone. `onProgress` hears now and then how much of the text is read.
 */
export function captureDocument(document: string, on: IsoDate, onProgress?: (share: number) => void): Capture {
  const folded = foldText(document)
  const paragraphs = splitDocument(folded.text)
  const title = paragraphs[0]?.text.slice(0, 80) ?? ''
  const sections = new SectionReader(title, on)
  const tables = new TableReader(on)
  const blocks = new LabelledBlocks(on)
  const proposals: Proposal[] = []
  const uncovered: UncoveredSentence[] = []
  for (const [number, paragraph] of paragraphs.entries()) {
    if (onProgress && number % PARAGRAPHS_A_STEP === 0) onProgress(number / paragraphs.length)
    sections.enterParagraph(paragraph)
    const row = tables.read(folded.text, paragraph)
    if (row?.isHeader || blocks.enter(paragraph, proposals)) continue
    const finds = readParagraph(paragraph, row, sections, on, listed(blocks.ahead.owners).length > 0)
    const around = surroundingsOf(paragraph, row, blocks.ahead, on)
    const [head] = finds
    const opened = head && OPENED.test(head.sentence.text) ? head.deadline : null
    finds.forEach((one, index) => {
      const next = finds[index + 1]
      const own = index === 0 ? around : { ...around, deadline: around.deadline ?? opened }
      const pointed = next && POINTS_BACK.test(next.sentence.text) ? pointedAt(own, next) : own
      const before = proposals.length
      const id = () => `p${proposals.length + 1}`
      const source = { document, folded }
      for (const measure of one.measures) proposals.push(measureProposal(source, one, measure, pointed, id()))
      for (const task of one.tasks) proposals.push(taskProposal(source, one, task, pointed, id()))
      if (proposals.length === before) {
        const because = FIGURE.test(one.sentence.text.replaceAll(NO_FIGURE, ''))
          ? 'figures'
          : DUTY.test(one.sentence.text) || LIMIT.test(one.sentence.text)
            ? 'duty'
            : null
        if (because) uncovered.push({ ...originalSpan(folded, one.sentence.start, one.sentence.end), because })
      }
    })
  }
  return { proposals, uncovered }
}

/** 这项工作由…牵头，年底要看成效: owners and limit are those of the sentence before as well. */
function pointedAt(around: Surroundings, next: SentenceFinds): Surroundings {
  const owners = listed(next.owners).length > 0 ? next.owners : around.owners
  return { ...around, owners, deadline: next.deadline ?? around.deadline }
}

function readParagraph(
  paragraph: Paragraph,
  row: TableRow | null,
  sections: SectionReader,
  on: IsoDate,
  isAnsweredFor: boolean,
): readonly SentenceFinds[] {
  const isTask = (start: number) => row === null || row.tasks.some((cell) => start >= cell.start && start < cell.end)
  const bracket = row === null ? ownersInBracket(paragraph.text) : null
  const limit = bracket === null ? paragraph.end : paragraph.start + bracket.at
  let topic = row?.thing ?? ''
  let lead = ''
  const isOwned =
    isAnsweredFor || bracket !== null || (row !== null && (row.deadline !== null || listed(row.owners).length > 0))
  const isRowDue = row?.deadline?.on != null
  const isOpened = OPENED.test(paragraph.sentences[0]?.text ?? '')
  return paragraph.sentences
    .filter(({ start, text }) => isTask(start) && !isLabelled(text))
    .map((sentence) => {
      const found = sections.enterSentence(sentence)
      // What has somebody to answer for it is to be done, where no section says otherwise.
      const isOpen = found.mood === null || (row !== null && found.isMoodOfTitle)
      const place = isOpen && (isOwned || isOpened) ? { ...found, mood: 'plan' as const } : found
      const from = sentence.start + place.markerLength
      const clauses = sentence.clauses
        .filter((clause) => clause.start < limit && clause.end > from)
        .map((clause) =>
          clause.start >= from ? clause : { ...clause, start: from, text: clause.text.slice(from - clause.start) },
        )
        .map((clause) =>
          clause.end <= limit ? clause : { ...clause, end: limit, text: clause.text.slice(0, limit - clause.start) },
        )
      const parted = withDatedParts({ ...sentence, clauses }, on)
      const finds = readSentence(parted, place, on, { topic, lead, isRowDue })
      topic = finds.topic
      lead = LEAD.exec(sentence.text)?.[1] ?? ''
      return finds
    })
}

/** What the row says, or a bracket or a labelled sentence of the paragraph, or the lines of labels above. */
function surroundingsOf(paragraph: Paragraph, row: TableRow | null, ahead: Surroundings, on: IsoDate): Surroundings {
  if (row) return { owners: row.owners, deadline: row.deadline, thing: row.thing }
  const bracket = ownersInBracket(paragraph.text)
  const inBracket = bracket ? readLabelled(paragraph.text.slice(bracket.at), on) : null
  const labelled = paragraph.sentences.filter(({ text }) => isLabelled(text)).map(({ text }) => readLabelled(text, on))
  const owners = [bracket?.owners, ...labelled.map((one) => one.owners)].find((one) => one && listed(one).length > 0)
  const deadline = [inBracket, ...labelled].find((one) => one && one.deadline !== null)?.deadline ?? ahead.deadline
  return { owners: owners ?? ahead.owners, deadline, thing: '' }
}
