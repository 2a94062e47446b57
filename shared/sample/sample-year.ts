import { changed, created, type Change } from '../domain/change'
import type { Instant, IsoDate } from '../domain/day'
import { GIVEN_KINDS } from '../domain/given-kinds'
import type { LedgerId, LedgerKindId, TargetId } from '../domain/ids'
import type { Ledger } from '../domain/ledger'
import type { LedgerKind } from '../domain/ledger-kind'
import type { League } from '../domain/league'
import { defaultSettings, type ExpectedMethod, type OfficeSettings } from '../domain/settings'
import type { Slip } from '../domain/slip'
import { given, sampleDay, yearOfSample, type SampleBasis } from './basis'
import { walkLoop } from './make-events'
import { makeLeagues } from './make-leagues'
import { makeNotes } from './make-notes'
import { makeSlips } from './make-slips'
import { makeTarget, type MadeTarget } from './make-target'
import { readBlocks, textOf } from './read-blocks'
import { ATTRACTION_ROWS } from './rows-attraction'
import { INDICATOR_ROWS } from './rows-indicators'
import { KEY_WORK_ROWS } from './rows-key-work'
import { LIVELIHOOD_ROWS } from './rows-livelihood'
import { PETITION_ROWS } from './rows-petitions'
import { POLICY_ROWS } from './rows-policies'
import { PROJECT_ROWS } from './rows-projects'

interface LedgerRows {
  readonly kind: string
  /** What the ledger is called after its year. */
  readonly name: string
  readonly method: ExpectedMethod | null
  readonly rows: string
}

const LEDGERS: readonly LedgerRows[] = [
  { kind: 'key-work', name: '年度重点工作台账', method: null, rows: KEY_WORK_ROWS },
  { kind: 'major-project', name: '年重大项目台账', method: 'plan', rows: PROJECT_ROWS },
  { kind: 'indicator', name: '年主要指标监测台账', method: null, rows: INDICATOR_ROWS },
  { kind: 'attraction', name: '年招商引资台账', method: null, rows: ATTRACTION_ROWS },
  { kind: 'livelihood', name: '年民生实事台账', method: 'days', rows: LIVELIHOOD_ROWS },
  { kind: 'petition', name: '年信访和问题整改台账', method: null, rows: PETITION_ROWS },
  { kind: 'policy', name: '年优化营商环境政策清单', method: null, rows: POLICY_ROWS },
]

/** The day of the year's last circular. */
const CIRCULAR = '10-31'

/** What the sample is laid over: the office's settings and kinds as they are. */
export interface SampleGround {
  readonly today: IsoDate
  readonly now: Instant
  readonly by: string
  readonly newId: () => string
  /** The settings' row, or null where nothing was settled yet. */
  readonly settings: OfficeSettings | null
  /** Kinds that the office has rows of already. */
  readonly kindIds: ReadonlySet<LedgerKindId>
  /** Slips and league tables outlive the ledgers that they came from: numbers go on, tables of the same day are replaced. */
  readonly slips: readonly Slip[]
  readonly leagues: readonly League[]
}

/**
 * A fictional county's year as rows: seven ledgers of the given kinds with their notes, events, slips and league tables.
 * It ends on 15 November of the newest year that has come so far, so that nothing is dated after the day it is loaded.
 * The same ground gives the same rows.
 */
export function sampleYear(ground: SampleGround): readonly Change[] {
  const { today, now, by, newId } = ground
  const basis: SampleBasis = { year: yearOfSample(today), by, now, newId }
  const places = LEDGERS.map((rows, order) => ({ rows, kind: kindOf(rows), ledger: ledgerOf(rows, order, basis) }))
  const ledgerIds = new Map(places.map(({ rows, ledger }) => [rows.kind, ledger.id]))
  const made = places.flatMap(({ rows, kind, ledger }) => targetsOf(rows.rows, { kind, ledger, ledgerIds }, basis))
  const ways = made.map((one) => walkLoop(one, basis))
  const targets = ways.map(({ target }) => target)
  const notes = made.flatMap((one) => makeNotes(one, basis))
  return [
    settled(ground, basis),
    ...places.flatMap(({ kind }) => (ground.kindIds.has(kind.id) ? [] : [created('kinds', kind)])),
    ...places.map(({ ledger }) => created('ledgers', ledger)),
    ...targets.map((target) => created('targets', target)),
    ...notes.map((note) => created('notes', note)),
    ...ways.flatMap(({ events }) => events.map((event) => created('events', event))),
    ...makeSlips(targets, ground.slips, basis),
    ...makeLeagues({ targets, notes, leagues: ground.leagues }, basis),
  ]
}

function kindOf({ kind }: LedgerRows): LedgerKind {
  return given(
    GIVEN_KINDS.find(({ id }) => id === kind),
    kind,
  )
}

function ledgerOf({ kind, name, method }: LedgerRows, order: number, { year, newId }: SampleBasis): Ledger {
  return {
    id: newId() as LedgerId,
    name: `${year}${name}`,
    kindId: kind as LedgerKindId,
    year,
    issuer: '云岭县政府督查室',
    expectedMethod: method,
    order,
  }
}

interface Ledgers {
  readonly kind: LedgerKind
  readonly ledger: Ledger
  readonly ledgerIds: ReadonlyMap<string, LedgerId>
}

/** The targets of a ledger in their order; parents are written before their children. */
function targetsOf(rows: string, { kind, ledger, ledgerIds }: Ledgers, basis: SampleBasis): readonly MadeTarget[] {
  const byCode = new Map<string, TargetId>()
  return readBlocks(rows, basis.year).map((block, index) => {
    const parent = textOf(block, '上级')
    const other = textOf(block, '并入')
    const place = {
      ledger,
      kind,
      order: index + 1,
      parentId: parent === '' ? null : given(byCode.get(parent), parent),
      alsoIn: other === '' ? [] : [given(ledgerIds.get(other), other)],
    }
    const made = makeTarget(block, place, basis)
    byCode.set(block.code, made.target.id)
    return made
  })
}

/** The office keeps its own name where it has one. */
function settled({ settings }: SampleGround, basis: SampleBasis): Change {
  const { year } = basis
  const before = settings ?? defaultSettings(year)
  const after: OfficeSettings = {
    ...before,
    officeName: before.officeName || '云岭县政府督查室',
    ledgerYear: year,
    role: 'supervising',
    lastCircularOn: sampleDay(CIRCULAR, basis),
  }
  return settings ? changed('settings', settings, after) : created('settings', after)
}
