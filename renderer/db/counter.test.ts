import { changed, created, removed, type Change } from '@shared/domain/change'
import type { Instant } from '@shared/domain/day'
import { minus, plus } from '@shared/domain/decimal'
import type { EventId, LedgerId, TargetId } from '@shared/domain/ids'
import { NO_LIGHTS } from '@shared/domain/light'
import type { LoopEvent } from '@shared/domain/loop-event'
import type { CountedTarget } from '@shared/domain/count'
import { countOwners, type Owners } from '@shared/domain/owner-count'
import { defaultSettings } from '@shared/domain/settings'
import type { Target } from '@shared/domain/target'
import { headingsOf } from '@shared/domain/target-tree'
import { D, on, targetWith } from '@shared/domain/testing/rows'
import { lastDayOfMonthBefore, scoredOf } from '@shared/domain/unit-figures'
import { lateReportsOf } from '@shared/domain/late-reports'
import { DEFAULT_SCORING } from '@shared/domain/scoring'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { Counter, type BeginCount } from './counter'
import { Projection, type View } from './projection'
import { standingIn } from './standings'

const TODAY = on('2026-06-20')
const IDS = ['a', 'b', 'c', 'd', 'e', 'f'] as readonly string[] as readonly TargetId[]
const CADENCE = { days: 31, graceDays: 10 }
const lateReports = ({ target, summary }: Pick<CountedTarget, 'target' | 'summary'>) =>
  lateReportsOf(target, summary?.reportDays ?? [], CADENCE, 2026)
const begin: BeginCount<Owners> = ({ returns }, today) =>
  countOwners({ today, scoring: DEFAULT_SCORING, returns: returns ?? new Map(), lateReports })

const unit = fc.constantFrom('甲局', '乙局', '丙局')
const day = fc.constantFrom('2026-05-10', '2026-06-10', '2026-06-30').map(on)
const targetArb: fc.Arbitrary<Target> = fc
  .record({
    id: fc.constantFrom(...IDS),
    parentId: fc.option(fc.constantFrom(...IDS)),
    leadUnits: fc.uniqueArray(unit, { maxLength: 2 }),
    coUnits: fc.uniqueArray(unit, { maxLength: 2 }),
    leadLeader: fc.constantFrom('', '李副县长', '王副县长'),
    state: fc.constantFrom('in-progress' as const, 'completed' as const, 'paused' as const, 'closed-out' as const),
    completedOn: fc.option(day),
    dueOn: fc.option(day),
  })
  .map(({ dueOn, ...over }) =>
    targetWith({
      ...over,
      ...(dueOn ? { deadline: { on: dueOn, precision: 'day' as const, asWritten: dueOn } } : {}),
    }),
  )

/** A target that only groups others as soon as it has a child. */
const bareArb = fc
  .record({ id: fc.constantFrom(...IDS), parentId: fc.option(fc.constantFrom(...IDS)) })
  .map((over) => targetWith(over))

const sentBack = (targetId: TargetId, id: string): LoopEvent => ({
  id: id as EventId,
  targetId,
  on: on('2026-06-12'),
  by: '张三',
  recordedAt: '2026-06-12T02:00:00.000Z' as Instant,
  reason: '材料不全',
  move: { kind: 'moved', from: 'under-review', to: 'returned' },
})

type Step =
  | { readonly kind: 'put'; readonly target: Target }
  | { readonly kind: 'remove'; readonly id: TargetId }
  | { readonly kind: 'note'; readonly id: TargetId }
  | { readonly kind: 'return' | 'take-back'; readonly id: TargetId; readonly event: string }
  | { readonly kind: 'settings'; readonly days: number }

const idArb = fc.constantFrom(...IDS)
const stepArb: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('put' as const), target: fc.oneof(targetArb, bareArb) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), id: idArb }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('note' as const), id: idArb }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('return' as const, 'take-back' as const),
      id: idArb,
      event: fc.constantFrom('x', 'y'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('settings' as const), days: fc.integer({ min: 1, max: 200 }) }),
  },
)

function take(projection: Projection, step: Step): void {
  const view = projection.view()
  const apply = (change: Change) => projection.apply([change], [])
  switch (step.kind) {
    case 'put': {
      const before = view.targets.get(step.target.id)
      apply(before ? changed('targets', before, step.target) : created('targets', step.target))
      break
    }
    case 'remove': {
      const before = view.targets.get(step.id)
      if (before) apply(removed('targets', before))
      break
    }
    case 'note': {
      const words = { progress: '', problem: '', nextStep: '' }
      projection.apply(
        [],
        [
          {
            targetId: step.id,
            noteCount: 1,
            latestNoteOn: on('2026-06-18'),
            reportDays: [on('2026-06-18')],
            ...words,
            actuals: [],
          },
        ],
      )
      break
    }
    case 'return':
      apply(created('events', sentBack(step.id, step.event + step.id)))
      break
    case 'take-back':
      apply(removed('events', sentBack(step.id, step.event + step.id)))
      break
    case 'settings': {
      const after = { ...view.settings, cadence: { days: step.days, graceDays: 0 } }
      apply(changed('settings', view.settings, after))
    }
  }
}

const said = (owners: Owners | null) =>
  owners && {
    units: owners.figures('unit'),
    leaders: owners.figures('leader'),
    scores: owners.scores,
    events: owners.scores.map((one) => [one.unit, owners.events(one.unit)]),
    rows: owners.figures('unit').map(({ name }) => owners.targets('unit', name).map(({ target }) => target.id)),
  }

/** The same by the plain words of the rules, without any counting on: one filter and one sum for each number. */
function plainly(view: View) {
  const headings = headingsOf(view.targets.values())
  const rows = [...view.targets.values()]
    .filter(({ id }) => !headings.has(id))
    .map((target) => ({ target, standing: standingIn(view, target, TODAY) }))
  const lights = (name: string) => {
    const counts = { ...NO_LIGHTS }
    for (const { target, standing } of rows) if ((target.leadUnits[0] ?? '') === name) counts[standing.light] += 1
    return counts
  }
  const days = { today: TODAY, monthEnd: lastDayOfMonthBefore(TODAY) }
  const scored = rows.map((row) => {
    const { target } = row
    const late = lateReports({ target, summary: view.summaries.get(target.id) ?? null })
    return scoredOf(row, { returns: view.returns?.get(target.id) ?? [], late }, days)
  })
  const scoreOf = (name: string, when: 'now' | 'before') => {
    const own = scored.flatMap((one) => one[when]).filter((event) => event.unit === name)
    const total = own.reduce((score, { kind }) => plus(score, DEFAULT_SCORING.points[kind]), DEFAULT_SCORING.base)
    return own.length === 0 ? null : Number(total) > 100 ? D('100') : Number(total) < 0 ? D('0') : total
  }
  return { lights, scoreOf }
}

it('comes to the same after any edits, counted on or from nothing, in one go or in slices', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(stepArb, fc.constantFrom(null, -1, Number.POSITIVE_INFINITY)), { maxLength: 40 }),
      async (steps) => {
        const projection = new Projection(2026)
        await projection.loadReturns(() => Promise.resolve([]))
        const counter = new Counter<Owners>(projection.touchedSince)
        for (const [step, milliseconds] of steps) {
          take(projection, step)
          // Where the time is over already, nothing but the touched targets is counted.
          if (milliseconds !== null) counter.bring(begin, projection.view(), TODAY, milliseconds)
        }
        const view = projection.view()
        const fresh = new Counter<Owners>(() => null).bring(begin, view, TODAY, Number.POSITIVE_INFINITY)
        const followed = counter.bring(begin, view, TODAY, Number.POSITIVE_INFINITY)
        expect(said(followed)).toEqual(said(fresh))
        const { lights, scoreOf } = plainly(view)
        for (const { name, marks } of followed?.figures('unit') ?? []) expect(marks).toMatchObject(lights(name))
        for (const { unit: name, score, before, change } of followed?.scores ?? []) {
          expect([name, score, before]).toEqual([name, scoreOf(name, 'now'), scoreOf(name, 'before')])
          expect(change).toBe(before === null ? null : minus(score, before))
        }
      },
    ),
    { numRuns: 300 },
  )
})

it('counts nothing anew but what was touched, until settings or the day change', () => {
  const projection = new Projection(2026)
  const rows = IDS.map((id) => targetWith({ id, ledgerIds: ['l' as LedgerId], leadUnits: ['甲局'] }))
  projection.apply(
    rows.map((row) => created('targets', row)),
    [],
  )
  const seen: TargetId[] = []
  const counting: BeginCount<number> = () => ({
    put: ({ target }) => seen.push(target.id),
    drop: () => undefined,
    read: () => seen.length,
  })
  const counter = new Counter<number>(projection.touchedSince)
  const counted = (today = TODAY) => {
    seen.length = 0
    counter.bring(counting, projection.view(), today, Number.POSITIVE_INFINITY)
    return [...seen]
  }
  expect(counted()).toEqual(IDS)
  expect(counted()).toEqual([])
  const [first] = rows
  if (!first) throw new Error('no rows')
  projection.apply([changed('targets', first, { ...first, title: '新标题' })], [])
  expect(counted()).toEqual(['a'])
  expect(counted(on('2026-06-21'))).toEqual(IDS)
  const settings = defaultSettings(2026)
  projection.apply([changed('settings', settings, { ...settings, officeName: '督查室' })], [])
  expect(counted(on('2026-06-21'))).toEqual(IDS)
  for (let step = 0; step < 40; step += 1)
    projection.apply([changed('targets', first, { ...first, title: String(step) })], [])
  expect(counted(on('2026-06-21'))).toEqual(IDS)
})
