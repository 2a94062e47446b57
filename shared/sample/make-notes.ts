import type { IsoDate } from '../domain/day'
import { addDays } from '../domain/day'
import { decimal } from '../domain/decimal'
import type { NoteId } from '../domain/ids'
import type { Rank } from '../domain/metric'
import type { Observation, ProgressNote } from '../domain/progress-note'
import { readGrowth, readValue } from '../domain/read-goal'
import { readRanks } from '../domain/read-rank'
import type { Target } from '../domain/target'
import { given, recordedOn, sampleDay, taken, type SampleBasis } from './basis'
import type { MadeMetric } from './make-metrics'
import type { MadeTarget } from './make-target'
import { splitAtSpace, textsOf } from './read-blocks'

const READING = /^(\d+(?:-\d+)?):([^~@]*)(?:~([^@]+))?(?:@(.+))?$/
/** Days until somebody saw that a figure was wrong. */
const UNTIL_SEEN = 6

interface Reading {
  readonly on: IsoDate
  readonly seen: Observation
  readonly text: string
}

interface Told {
  readonly on: IsoDate
  readonly progress: string
  readonly problem: string
  readonly nextStep: string
}

/** The notes of a target, the oldest first: a day's figures and words in one, a wrong one before its correction. */
export function makeNotes({ block, target, metrics }: MadeTarget, basis: SampleBasis): readonly ProgressNote[] {
  const told = textsOf(block, '进展').map((text) => readTold(text, basis))
  const readings = metrics.flatMap((made) => readingsOf(made, target, basis))
  const days = [...new Set([...told, ...readings].map(({ on }) => on))].toSorted()
  const wrong = metrics.flatMap((made) => (made.wrong === null ? [] : [wrongNote(made, made.wrong, target, basis)]))
  return days.flatMap((on) => {
    const seen = readings.filter((reading) => reading.on === on)
    const words = told.find((each) => each.on === on)
    const corrected = wrong.find(({ note }) => note.on === on)
    const made = noteOf(target, on, basis, {
      progress: words?.progress ?? seen[0]?.text ?? '',
      problem: words?.problem ?? '',
      nextStep: words?.nextStep ?? '',
      observations: seen.map((each) => each.seen),
    })
    if (!corrected) return [made]
    const recordedAt = recordedOn(addDays(on, UNTIL_SEEN), basis)
    const progress = `${made.progress}${corrected.reason}`
    return [corrected.note, { ...made, progress, recordedAt, corrects: corrected.note.id }]
  })
}

type NoteContent = Pick<ProgressNote, 'progress' | 'problem' | 'nextStep' | 'observations'>

function noteOf(target: Target, on: IsoDate, basis: SampleBasis, content: NoteContent): ProgressNote {
  return {
    id: basis.newId() as NoteId,
    targetId: target.id,
    on,
    ...content,
    attachments: [],
    by: basis.by,
    recordedAt: recordedOn(on, basis),
    corrects: null,
  }
}

/** 10-31 已完成… / 存在问题 / 下一步 */
function readTold(text: string, basis: SampleBasis): Told {
  const { key, text: rest } = splitAtSpace(text)
  const [progress = '', problem = '', nextStep = ''] = rest.split('/').map((part) => part.trim())
  return { on: sampleDay(key, basis), progress, problem, nextStep }
}

/** 8:2.61 原报数误加了上年结转: what was reported first, and why it was wrong. */
function wrongNote(made: MadeMetric, text: string, target: Target, basis: SampleBasis) {
  const { key, text: reason } = splitAtSpace(text)
  const reading = given(readingsOf({ ...made, readings: [key] }, target, basis)[0], text)
  const content = { progress: reading.text, problem: '', nextStep: '', observations: [reading.seen] }
  return { note: noteOf(target, reading.on, basis, content), reason }
}

function readingsOf({ metric, readings, saying }: MadeMetric, target: Target, basis: SampleBasis): readonly Reading[] {
  let from = `${basis.year}-01-01` as IsoDate
  return readings.map((text) => {
    const [, day = '', written = '', growth = '', ranks = ''] = given(READING.exec(text), `no reading: ${text}`)
    const on = sampleDay(day, basis)
    const periodStart = metric.accrual === 'per-period' || metric.accrual === 'ratio' ? from : null
    from = addDays(on, 1)
    const [numerator = null, denominator = null] = metric.accrual === 'ratio' ? written.split('/').map(decimal) : []
    const value =
      written === '' || metric.accrual === 'ratio' ? { value: null, qualifier: 'exact' as const } : readWritten(written)
    const seen: Observation = {
      metricId: metric.id,
      value: value.value,
      qualifier: value.qualifier,
      numerator,
      denominator,
      periodStart,
      growth: growth === '' ? null : taken(readGrowth(growth)),
      ranks: ranks === '' ? [] : ranks.split('&').map(readBasedRank),
      source: target.extra['source'] ?? '',
    }
    const said = saying.replaceAll('{m}', monthText(on)).replaceAll('{v}', `${written}${metric.unit}`)
    return { on, seen, text: said.replaceAll('{g}', growth) }
  })

  function readWritten(written: string) {
    return taken(readValue(written, { unit: metric.unit }))
  }
}

/** 总量全市3/11: the basis before the position. */
function readBasedRank(text: string): Rank {
  const isTotal = text.startsWith('总量')
  const isGrowth = text.startsWith('增速')
  const [rank] = taken(readRanks(isTotal || isGrowth ? text.slice(2) : text))
  if (!rank) throw new Error(`no position in ${text}`)
  return { ...rank, basis: isTotal ? 'total' : isGrowth ? 'growth' : 'overall' }
}

/** 10月底, or 11月15日 where the month is not over. */
function monthText(on: IsoDate): string {
  const [month, day] = [Number(on.slice(5, 7)), Number(on.slice(8))]
  return day >= 28 ? `${month}月底` : `${month}月${day}日`
}
