import type { TargetId } from '../domain/ids'
import type { Target, TargetLevel } from '../domain/target'
import { blankTarget } from '../domain/blank-target'
import { standsBelow } from '../domain/target-tree'
import type { ImportContext, PlannedTarget } from './import-plan'
import { cellText, isBlank } from './raw-table'
import { ownEntries } from './read-rows'
import type { TableRow } from './table-row'
import type { RowEntries } from './row-basis'

/** Where a new target stands, and the parents that have to be made for it first. */
export interface Place {
  readonly id: TargetId
  readonly parentId: TargetId | null
  readonly level: TargetLevel
  readonly parents: readonly PlannedTarget[]
  /** The parent that the row names stands below the row itself; the row is put at the top instead. */
  readonly isCircular: boolean
  /** The row's cells as they hold for the target itself: below a merged name, the measure is the name. */
  readonly entries: RowEntries
}

interface Parent {
  readonly id: TargetId
  readonly level: TargetLevel
}

const BELOW: Readonly<Record<TargetLevel, TargetLevel>> = { goal: 'task', task: 'measure', measure: 'measure' }

/**
 * Finds out under what each row stands: headings that span the table, a column of goals, a name merged over several
 * measures, or the record number of a parent. A parent that the ledger has already is used again.
 */
export class ParentMaker {
  private readonly context: ImportContext
  private readonly idsInFile = new Map<string, TargetId>()
  private readonly levels = new Map<string, TargetLevel>()
  private readonly parentIds = new Map<TargetId, TargetId | null>()
  private readonly known = new Map<string, Parent>()
  private sections: { readonly section: TargetLevel; readonly parent: Parent }[] = []
  private readonly titleRuns = new Map<string, Parent>()
  private last: { readonly parentId: TargetId | null; readonly level: TargetLevel } | null = null
  private order: number

  constructor(context: ImportContext, rows: readonly TableRow[]) {
    this.context = context
    this.order = context.existing.reduce((most, target) => Math.max(most, target.order), 0)
    for (const target of context.existing) {
      this.known.set(parentKey(target.parentId, target.level, target.title), target)
      this.levels.set(target.id, target.level)
      this.parentIds.set(target.id, target.parentId)
    }
    const existing = new Set<string>(context.existing.map(({ id }) => id))
    for (const row of rows) {
      const id = cellText(row.entries.get('id')?.cell)
      if (id === '' || this.idsInFile.has(id)) continue
      this.idsInFile.set(id, existing.has(id) ? (id as TargetId) : (context.ids.text() as TargetId))
    }
  }

  nextOrder(): number {
    this.order += 1
    return this.order
  }

  /** A row that is already in the ledger; a new row typed below it is its sibling. */
  passExisting(target: Target): void {
    this.last = { parentId: target.parentId, level: target.level }
  }

  openSection(row: number, level: TargetLevel, title: string): readonly PlannedTarget[] {
    this.sections = level === 'goal' ? [] : this.sections.filter(({ section }) => section === 'goal')
    this.titleRuns.clear()
    const { parent, planned } = this.parentFor(row, title, this.sections.at(-1)?.parent ?? null, level)
    this.sections.push({ section: level, parent })
    return planned
  }

  placeOf(row: TableRow): Place {
    const fileId = cellText(row.entries.get('id')?.cell)
    const id = this.takeId(fileId)
    const named = cellText(row.entries.get('parentId')?.cell)
    if (row.entries.has('id')) {
      const namedId = this.idsInFile.get(named) ?? null
      const isCircular = namedId !== null && standsBelow(this.parentIds, namedId, id)
      const parentId = isCircular ? null : namedId
      const beside = fileId === '' ? this.last : null
      const level = beside?.level ?? (parentId ? BELOW[this.levels.get(parentId) ?? 'goal'] : 'task')
      this.levels.set(id, level)
      const place = { id, parentId: beside?.parentId ?? parentId, level, parents: [], isCircular }
      this.parentIds.set(id, place.parentId)
      return { ...place, entries: row.entries }
    }
    const planned: PlannedTarget[] = []
    let above = this.sections.at(-1)?.parent ?? null
    const group = cellText(row.entries.get('group')?.cell)
    if (group !== '') above = this.under(row.row, group, above, planned)
    const measure = row.entries.get('measure')
    if (row.titleRun.length > 1 && measure && !isBlank(measure.cell)) {
      return this.measurePlace(row, id, above, planned)
    }
    const level = above ? BELOW[above.level] : 'task'
    return { id, parentId: above?.id ?? null, level, parents: planned, isCircular: false, entries: row.entries }
  }

  private takeId(fileId: string): TargetId {
    const reserved = this.idsInFile.get(fileId)
    const isFree = reserved !== undefined && !this.levels.has(reserved)
    return isFree ? reserved : (this.context.ids.text() as TargetId)
  }

  private under(row: number, title: string, above: Parent | null, planned: PlannedTarget[]): Parent {
    const made = this.parentFor(row, title, above, above ? BELOW[above.level] : 'goal')
    planned.push(...made.planned)
    return made.parent
  }

  /** One name merged over several measures: the name is the task, every row a measure under it. */
  private measurePlace(row: TableRow, id: TargetId, above: Parent | null, planned: PlannedTarget[]): Place {
    const key = `${row.titleRun.first}`
    let task = this.titleRuns.get(key)
    if (!task) {
      const title = cellText(row.entries.get('title')?.cell)
      const made = this.parentFor(row.row, title, above, above ? BELOW[above.level] : 'task')
      task = made.parent
      planned.push(...made.planned)
      this.titleRuns.set(key, task)
    }
    return { id, parentId: task.id, level: 'measure', parents: planned, isCircular: false, entries: ownEntries(row) }
  }

  private parentFor(row: number, title: string, above: Parent | null, level: TargetLevel) {
    const key = parentKey(above?.id ?? null, level, title)
    const known = this.known.get(key)
    if (known) return { parent: known, planned: [] }
    const blank = blankTarget(this.context.ids.text() as TargetId, this.context.ledger.id, this.nextOrder())
    const target: Target = { ...blank, parentId: above?.id ?? null, level, title }
    this.known.set(key, target)
    this.levels.set(target.id, level)
    return { parent: target, planned: [{ row, target, note: null, isParent: true }] }
  }
}

function parentKey(parentId: TargetId | null, level: TargetLevel, title: string): string {
  return `${parentId ?? ''} ${level} ${title}`
}
