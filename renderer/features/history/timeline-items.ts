import { localDay, type IsoDate } from '@shared/domain/day'
import type { BackupInfo } from '@shared/ipc/contract'
import type { CommandEntry } from '../../db/history/history-types'

/** How finely the time line is divided. */
export type Zoom = 'day' | 'hour'

interface Span {
  /** One of its kind on the whole line, even where a clock that jumped brings a day twice. */
  readonly key: string
  readonly steps: number
  readonly backups: number
  readonly isOpen: boolean
}

/** What stands on the time line, from the newest down. */
export type TimelineItem =
  | (Span & { readonly kind: 'day'; readonly day: IsoDate })
  | (Span & { readonly kind: 'hour'; readonly hour: number })
  | { readonly kind: 'step'; readonly key: string; readonly entry: CommandEntry }
  | { readonly kind: 'backup'; readonly key: string; readonly backup: BackupInfo; readonly at: string }

type Point = Extract<TimelineItem, { kind: 'step' | 'backup' }>

interface Group {
  readonly key: string
  readonly at: Date
  readonly points: Point[]
}

/** Steps in the order in which they were done, each backup right behind the step that it holds last. */
function pointsOf(entries: readonly CommandEntry[], backups: readonly BackupInfo[]): readonly Point[] {
  const steps = entries.map((entry) => ({
    seq: entry.closes,
    rank: 0,
    point: { kind: 'step', key: `step ${entry.closes}`, entry } as const,
  }))
  const copies = backups.flatMap((backup) =>
    backup.manifest === null
      ? []
      : [
          {
            seq: backup.manifest.head.seq,
            rank: 1,
            point: { kind: 'backup', key: `backup ${backup.id}`, backup, at: backup.manifest.at } as const,
          },
        ],
  )
  return [...steps, ...copies].sort((a, b) => b.seq - a.seq || b.rank - a.rank).map(({ point }) => point)
}

export function instantOf(point: Point): string {
  return point.kind === 'step' ? point.entry.at : point.at
}

function grouped(points: readonly Point[], nameOf: (at: Date) => string): readonly Group[] {
  const groups: Group[] = []
  const seen = new Map<string, number>()
  let lastName = ''
  for (const point of points) {
    const at = new Date(instantOf(point))
    const name = nameOf(at)
    if (lastName !== name) {
      const count = (seen.get(name) ?? 0) + 1
      seen.set(name, count)
      lastName = name
      groups.push({ key: count === 1 ? name : `${name} ${count}`, at, points: [] })
    }
    groups.at(-1)?.points.push(point)
  }
  return groups
}

const hourName = (at: Date) => `${localDay(at)} ${String(at.getHours()).padStart(2, '0')}`

function countsOf(points: readonly Point[]): Pick<Span, 'steps' | 'backups'> {
  const steps = points.reduce((sum, { kind }) => sum + (kind === 'step' ? 1 : 0), 0)
  return { steps, backups: points.length - steps }
}

/**
 * The line as it is drawn: days, within them hours where it is looked at closely, and what was done in the spans that
 * are open. The newest span is open by itself; `toggled` names the spans that the person opened or closed.
 */
export function timelineItems(
  entries: readonly CommandEntry[],
  backups: readonly BackupInfo[],
  zoom: Zoom,
  toggled: ReadonlySet<string>,
): readonly TimelineItem[] {
  const items: TimelineItem[] = []
  const days = grouped(pointsOf(entries, backups), localDay)
  for (const [index, day] of days.entries()) {
    const isOpen = (index === 0) !== toggled.has(day.key)
    items.push({ kind: 'day', key: day.key, day: localDay(day.at), ...countsOf(day.points), isOpen })
    if (!isOpen) continue
    if (zoom === 'day') {
      items.push(...day.points)
      continue
    }
    for (const [place, hour] of grouped(day.points, hourName).entries()) {
      const key = `${day.key} / ${hour.key}`
      const isHourOpen = (index === 0 && place === 0) !== toggled.has(key)
      items.push({ kind: 'hour', key, hour: hour.at.getHours(), ...countsOf(hour.points), isOpen: isHourOpen })
      if (isHourOpen) items.push(...hour.points)
    }
  }
  return items
}

/** The spans that have to be toggled so that the step is to be seen. */
export function keysToShow(
  entries: readonly CommandEntry[],
  backups: readonly BackupInfo[],
  zoom: Zoom,
  closes: number,
): ReadonlySet<string> {
  const wanted = `step ${closes}`
  const days = grouped(pointsOf(entries, backups), localDay)
  for (const [index, day] of days.entries()) {
    if (!day.points.some(({ key }) => key === wanted)) continue
    const keys = new Set<string>(index === 0 ? [] : [day.key])
    if (zoom === 'day') return keys
    for (const [place, hour] of grouped(day.points, hourName).entries()) {
      const isOpenAlready = index === 0 && place === 0
      if (hour.points.some(({ key }) => key === wanted) && !isOpenAlready) keys.add(`${day.key} / ${hour.key}`)
    }
    return keys
  }
  return new Set()
}
