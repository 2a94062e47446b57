import { fail, ok, type Result } from '../result'
import type { IsoDate } from '../domain/day'
import { decimal, type Decimal } from '../domain/decimal'
import type { LeaguePlace } from '../domain/league'
import type { RankBasis } from '../domain/metric'
import { compactText } from '../domain/plain-text'
import { readFigure } from '../domain/read-figure'
import { findLeagueHeader, type LeagueHeader, type RankColumn } from './league-header'
import { periodEnd } from './league-period'
import { cellText, type RawCell, type RawSheet, type RawWorkbook } from './raw-table'

/** A row that can not be taken into a league: its place is named, and its row as a person counts it. */
export interface LeagueDoubt {
  readonly code: 'position-missing' | 'position-invalid' | 'position-beyond' | 'name-twice'
  readonly row: number
  readonly name: string
  readonly text: string
}

/** One indicator of the table with all places that have a position in it, the best first. */
export interface ReadLeague {
  readonly indicator: string
  readonly unit: string
  readonly basis: RankBasis
  /** How many places have a position, those too that are left out. */
  readonly size: number
  readonly places: readonly LeaguePlace[]
  readonly doubts: readonly LeagueDoubt[]
}

/** What a file says about positions; `scope` and `on` are told from its title, where it tells them. */
export interface LeagueFile {
  readonly sheet: string
  readonly title: string
  readonly scope: string
  readonly on: IsoDate | null
  /** Every place that the table names, in its order. */
  readonly names: readonly string[]
  readonly leagues: readonly ReadLeague[]
}

export type LeagueRefusal = 'league-not-found' | 'league-without-places'

/** Rows of the whole scope, sums and remarks: no place of their own. */
const NO_PLACE = /^(?:全[国省区市盟州县]|合计|总计|小计|平均|全体|注[:：]|备注|说明|数据来源|来源[:：])/
const SCOPE = /全[国省区市盟州县]/

/** The first visible sheet with a column of positions beside a column of names. */
export function readLeagues(workbook: RawWorkbook, fileName: string): Result<LeagueFile, LeagueRefusal> {
  for (const sheet of workbook.sheets) {
    const header = sheet.isHidden ? null : findLeagueHeader(sheet)
    if (!header) continue
    const rows = placesOf(sheet, header)
    if (rows.length === 0) return fail('league-without-places', { sheet: sheet.name })
    const told = [header.title, sheet.name, fileName]
    return ok({
      sheet: sheet.name,
      title: header.title,
      scope: told.map((text) => SCOPE.exec(text)?.[0]).find((found) => found !== undefined) ?? scopeRow(sheet, header),
      on: told.map(periodEnd).find((found) => found !== null) ?? null,
      names: [...new Set(rows.map(({ name }) => name))],
      leagues: header.ranks.map((column) => leagueOf(column, rows)),
    })
  }
  return fail('league-not-found')
}

interface NamedRow {
  readonly name: string
  /** As a person counts it. */
  readonly row: number
  readonly cells: readonly RawCell[]
}

function placesOf(sheet: RawSheet, { firstRow, names }: LeagueHeader): readonly NamedRow[] {
  return sheet.rows.slice(firstRow).flatMap((cells, index) => {
    const name = compactText(cellText(cells[names])).slice(0, 200)
    return name === '' || NO_PLACE.test(name) ? [] : [{ name, row: firstRow + index + 1, cells }]
  })
}

function scopeRow(sheet: RawSheet, { firstRow, names }: LeagueHeader): string {
  const named = sheet.rows.slice(firstRow).map((cells) => compactText(cellText(cells[names])))
  return named.map((name) => SCOPE.exec(name)?.[0]).find((found) => found !== undefined) ?? ''
}

function leagueOf({ column, figures, indicator, unit, basis }: RankColumn, rows: readonly NamedRow[]): ReadLeague {
  const places: LeaguePlace[] = []
  const doubts: LeagueDoubt[] = []
  const seen = new Set<string>()
  const most = rows.length
  for (const { name, row, cells } of rows) {
    const text = compactText(cellText(cells[column]))
    const position = positionIn(text)
    const doubt = (code: LeagueDoubt['code']) => doubts.push({ code, row, name, text })
    if (text === '' || /^[-—–/]+$/.test(text)) doubt('position-missing')
    else if (position === null) doubt('position-invalid')
    else if (position > most) doubt('position-beyond')
    else if (seen.has(name)) doubt('name-twice')
    else {
      seen.add(name)
      const figure = figures === null ? null : figureIn(cells[figures])
      places.push({
        name,
        position,
        value: basis === 'growth' ? null : figure,
        growth: basis === 'growth' ? figure : null,
      })
    }
  }
  const ordered = places.toSorted(byPosition)
  const leftOut = doubts.filter(({ code }) => code === 'position-invalid' || code === 'position-beyond').length
  const size = Math.max(places.length + leftOut, ordered.at(-1)?.position ?? 0)
  return { indicator, unit: basis === 'growth' ? '' : unit, basis, size, places: ordered, doubts }
}

const byPosition = (a: LeaguePlace, b: LeaguePlace) => a.position - b.position

/** 3, 第3位, 并列3; nothing that is not a whole number from one on. */
function positionIn(text: string): number | null {
  const found = /^(?:并列)?第?(\d{1,6})(?:位|名)?(?:\/\d+)?$/.exec(text)
  const position = found ? Number(found[1]) : 0
  return position >= 1 ? position : null
}

function figureIn(cell: RawCell | undefined): Decimal | null {
  if (typeof cell === 'number') return decimal(cell)
  if (cell !== null && typeof cell === 'object' && 'percent' in cell) return decimal(cell.percent)
  const read = readFigure(cellText(cell))
  return read.ok && read.value.high === null ? read.value.value : null
}
