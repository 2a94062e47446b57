import type { TargetId } from '../domain/ids'
import type { Target, TargetLevel } from '../domain/target'
import { headingsOf } from '../domain/target-tree'
import { LEVEL_WORDS } from '../domain/words'
import { applyRow } from './apply-row'
import { blankTarget } from '../domain/blank-target'
import type { ImportContext, ImportPlan, ImportTable, PlannedTarget, PlannedUpdate } from './import-plan'
import { RowMatcher } from './match-rows'
import { unknownColumns } from './map-columns'
import { ParentMaker } from './parent-maker'
import { cellText } from './raw-table'
import { NameCounter } from './name-aliases'
import { ownEntries, rowSteps, sheetDay } from './read-rows'
import { finish, within, type Steps } from './steps'
import type { TableRow } from './table-row'
import { remark } from './row-basis'
import type { CellDoubt, CellRemark } from './row-note'

/** How much of the whole is done when all rows are read, and when they have found their targets. */
const READ = 0.25
const MATCHED = 0.4
/** Rows that are planned before the work is laid down once. */
const ROWS_AT_A_TIME = 16

/** The whole plan at once. */
export const planImport = (table: ImportTable, context: ImportContext): ImportPlan => finish(planSteps(table, context))

const text = (row: TableRow, field: string) => cellText(row.entries.get(field)?.cell)

/**
 * Decides what a table would do to a ledger: which rows become new targets, which change known ones and how, which are
 * refused and where. Rows that say what the ledger already says do nothing, so a ledger that is exported and imported
 * again stays as it is. Nothing is written here; `changesOf` turns the plan into one step.
 */
export function* planSteps(table: ImportTable, context: ImportContext): Steps<ImportPlan> {
  const rows = yield* within(0, READ, rowSteps(table))
  const day = sheetDay(table, context.ledger.year)
  const isOurs = table.mapping.some(({ field }) => field === 'id')
  const matcher = new RowMatcher(context, rows, isOurs)
  yield* within(READ, MATCHED, matcher.match())
  const parents = new ParentMaker(context, rows)
  const made: PlannedTarget[] = []
  const updated: PlannedUpdate[] = []
  const refused: CellRemark[] = []
  const warnings: CellRemark[] = []
  const doubts: CellDoubt[] = []
  const skipped: { row: number; reason: 'subtotal' | 'footer' | 'header-repeated' | 'column-numbers' }[] = []
  const titles = new Set(context.existing.map(titleKey))
  const refusedRows = new Set<number>()
  let unchanged = 0
  let dataRows = 0
  const names = new NameCounter()
  const found = new Set<TargetId>()

  for (const [index, row] of rows.entries()) {
    if (index % ROWS_AT_A_TIME === 0) yield MATCHED + (1 - MATCHED) * (index / rows.length)
    if (row.role.kind === 'skipped') skipped.push({ row: row.row, reason: row.role.reason })
    if (row.role.kind === 'section') made.push(...parents.openSection(row.row, row.role.level, row.role.title))
    if (row.role.kind !== 'data') continue
    dataRows += 1
    names.add(row)
    const refuse = (...remarks: readonly CellRemark[]) => {
      refused.push(...remarks)
      refusedRows.add(row.row)
    }
    const titleEntry = row.entries.get('title')
    if (!titleEntry || text(row, 'title') === '') {
      refuse(titleEntry ? remark(row.row, titleEntry, 'title-missing') : noTitle(row.row))
      continue
    }
    const match = matcher.find(row)
    if (match === 'repeated') {
      refuse(remark(row.row, row.entries.get('id')!, 'id-repeated'))
      continue
    }
    if (match) found.add(match.target.id)
    const place = match ? null : parents.placeOf(row)
    if (place) made.push(...place.parents)
    const fresh = place && {
      ...blankTarget(place.id, context.ledger.id, parents.nextOrder()),
      ...levelAndParent(row, place),
    }
    const applied = applyRow({
      row: row.row,
      target: match?.target ?? fresh!,
      isKnown: match !== null,
      summary: match ? (context.summaries.get(match.target.id) ?? null) : null,
      entries: place?.entries ?? (isOurs ? row.entries : ownEntries(row)),
      blankClears: isOurs && match?.by === 'id',
      isStruck: row.isStruck,
      sheetDay: day,
      context,
    })
    warnings.push(...row.warnings, ...applied.warnings)
    if (matcher.isCodeRepeated(row)) warnings.push(remark(row.row, row.entries.get('code')!, 'code-repeated'))
    if (applied.refused.length > 0) {
      refuse(...applied.refused)
      continue
    }
    doubts.push(...applied.doubts)
    if (place?.isCircular) doubts.push(remark(row.row, row.entries.get('parentId')!, 'parent-circular'))
    if (row.isStruck && applied.target.state === 'cancelled') doubts.push(remark(row.row, titleEntry, 'row-struck'))
    if (match) {
      parents.passExisting(match.target)
      const after = sameTarget(match.target, applied.target) ? match.target : applied.target
      if (after === match.target && !applied.note) unchanged += 1
      else
        updated.push({
          row: row.row,
          before: match.target,
          after,
          note: applied.note,
          differences: applied.differences,
          matchedBy: match.by,
          isOlder: applied.isOlder,
        })
      continue
    }
    const key = titleKey(applied.target)
    if (titles.has(key)) warnings.push(remark(row.row, titleEntry, 'title-repeated'))
    titles.add(key)
    made.push({ row: row.row, target: applied.target, note: applied.note, isParent: false })
  }

  const headings = headingsOf(context.existing)
  return {
    created: made,
    updated,
    refused,
    warnings,
    doubts,
    skipped,
    missing: context.existing.filter(({ id }) => !found.has(id) && !headings.has(id)),
    unknownColumns: unknownColumns(table.mapping),
    names,
    counts: {
      rows: dataRows,
      created: made.filter(({ isParent }) => !isParent).length,
      updated: updated.length,
      unchanged,
      refused: refusedRows.size,
      skipped: skipped.length,
    },
  }
}

function titleKey({ parentId, title, measure }: Target): string {
  return `${parentId ?? ''} ${title} ${measure}`
}

function noTitle(row: number): CellRemark {
  return { row, column: '', header: '', code: 'title-missing', text: '' }
}

function levelAndParent(row: TableRow, place: { readonly parentId: TargetId | null; readonly level: TargetLevel }) {
  const word = text(row, 'level')
  const named = (Object.entries(LEVEL_WORDS) as [TargetLevel, string][]).find(([, one]) => one === word)?.[0]
  return { parentId: place.parentId, level: named ?? place.level }
}

/** A cell that reads back to what was there is no change, however it was written. */
function sameTarget(before: Target, after: Target): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after)
}
