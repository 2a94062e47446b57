import { isOwner, listed, NO_OWNERS, readOwners, type Owners } from './owners'
import { scanDates } from './scan-dates'
import type { Deadline } from '../domain/deadline'
import type { IsoDate } from '../domain/day'
import type { Paragraph } from './split-document'
import type { Span } from './span'

type ColumnRole = 'thing' | 'task' | 'lead' | 'co' | 'leader' | 'deadline' | 'other'

/** A row of a decomposition plan: which cells hold what is to be done, who does it, and until when. */
export interface TableRow {
  readonly isHeader: boolean
  readonly tasks: readonly Span[]
  /** The project that the row is about, where another cell says what is to be done; else empty. */
  readonly thing: string
  readonly owners: Owners
  readonly deadline: Deadline | null
}

/** Headers of decomposition plans in general; the longest words first where one is part of another. */
const HEADERS: readonly (readonly [RegExp, ColumnRole])[] = [
  [/配合单位|协办单位|协助单位|参与单位|配合部门/, 'co'],
  [/责任单位|牵头单位|主办单位|承办单位|责任部门|牵头部门|责任主体|实施单位|单位$/, 'lead'],
  [/责任领导|牵头领导|分管领导|包联领导|包保领导|责任人|负责人|领导/, 'leader'],
  [/时限|期限|时间|节点|完成日期/, 'deadline'],
  [/^(?:序号|编号|类别|备注|进展|单位：.*|分类|领域)/, 'other'],
  [/^(?:项目|工程|实事|事项)(?:名称)?$|^名称$/, 'thing'],
  [/任务|事项|目标|内容|措施|指标|工作|项目|实事|举措|要求/, 'task'],
]

function roleOf(header: string): ColumnRole {
  return HEADERS.find(([words]) => words.test(header))?.[1] ?? 'other'
}

/** A column of projects is what is to be done where no other column says it. */
function rolesOf(header: readonly string[]): readonly ColumnRole[] {
  const roles = header.map(roleOf)
  return roles.includes('task') ? roles : roles.map((role) => (role === 'thing' ? 'task' : role))
}

function isHeaderRow(cells: readonly string[]): boolean {
  const roles = cells.map((cell) => (cell.length <= 12 && !/\d/.test(cell) ? roleOf(cell) : null))
  const known = roles.filter((role) => role !== null && role !== 'other').length
  return roles.every((role) => role !== null) && known >= 2
}

/** Without a header: what is a list of offices owns, what is a date limits, and what is left and longest is the task. */
function guessRoles(cells: readonly string[], on: IsoDate): readonly ColumnRole[] {
  const roles = cells.map((cell): ColumnRole => {
    if (cell.length <= 4 && /^[\d（）.、一二三四五六七八九十]*$/.test(cell)) return 'other'
    if (readOwners(cell).leadUnits.length > 0 && cell.split(/[、，]/).every((name) => isOwner(name))) return 'lead'
    const [date] = scanDates(cell, on)
    return date && date.deadline && date.words.length >= cell.length - 3 ? 'deadline' : 'task'
  })
  return roles
}

const LONGEST_THING = 30

const LONGEST_LABEL = 24

/** Of two cells that say what is to be done, a short one beside a long one only names what the long one tells. */
function withoutLabels(tasks: readonly Span[], textOf: (cell: Span) => string): readonly Span[] {
  const lengths = tasks.map((cell) => textOf(cell).length)
  const longest = Math.max(...lengths)
  const isLabel = (text: string) =>
    text.length <= LONGEST_LABEL &&
    text.length * 1.5 <= longest &&
    longest > LONGEST_LABEL &&
    !/[\d，。；]|建成|出台|完成|开工|投用|设立|制定|竣工|投产|创建/.test(text)
  return tasks.filter((cell) => !isLabel(textOf(cell)))
}

/** Reads the rows of a table as they come; the header of the last table holds until another comes. */
export class TableReader {
  readonly #on: IsoDate
  #roles: readonly ColumnRole[] | null = null

  constructor(on: IsoDate) {
    this.#on = on
  }

  read(text: string, paragraph: Paragraph): TableRow | null {
    const spans = paragraph.cells
    if (!spans) {
      this.#roles = null
      return null
    }
    const cells = spans.map(({ start, end }) => text.slice(start, end).trim())
    if (isHeaderRow(cells.filter((cell) => cell !== ''))) {
      this.#roles = rolesOf(cells)
      return { isHeader: true, tasks: [], thing: '', owners: NO_OWNERS, deadline: null }
    }
    const roles = this.#roles?.length === cells.length ? this.#roles : guessRoles(cells, this.#on)
    return this.#row(spans, cells, roles)
  }

  #row(spans: readonly Span[], cells: readonly string[], roles: readonly ColumnRole[]): TableRow {
    let owners = NO_OWNERS
    let deadline: Deadline | null = null
    cells.forEach((cell, index) => {
      const role = roles[index]
      if (cell === '' || (role !== 'lead' && role !== 'co' && role !== 'leader' && role !== 'deadline')) return
      if (role === 'deadline') {
        deadline ??= scanDates(cell, this.#on).find((date) => date.deadline !== null)?.deadline ?? null
        return
      }
      const read = readOwners(role === 'co' ? `配合单位：${cell}` : cell)
      // A name alone looks like that of an office; the header says that it is a person's.
      if (role === 'leader') {
        const names = listed(read).toSorted((a, b) => cell.indexOf(a) - cell.indexOf(b))
        owners = { ...owners, leaders: [...owners.leaders, ...names] }
        return
      }
      owners = {
        leadUnits: [...owners.leadUnits, ...read.leadUnits],
        coUnits: [...owners.coUnits, ...read.coUnits],
        leaders: [...owners.leaders, ...read.leaders],
      }
    })
    const isThing = (index: number) => roles[index] === 'thing' && !/\d/.test(cells[index] ?? '')
    const doing = spans.filter((_, index) => roles[index] === 'task' || (roles[index] === 'thing' && !isThing(index)))
    const tasks = withoutLabels(doing, (cell) => cells[spans.indexOf(cell)] ?? '')
    const thing = cells.find((_, index) => isThing(index)) ?? ''
    return { isHeader: false, tasks, thing: thing.slice(0, LONGEST_THING), owners, deadline }
  }
}
