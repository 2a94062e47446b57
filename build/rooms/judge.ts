import { basename } from 'node:path'
import { findCycles } from './cycles'
import { isTest, type ReachedImport, type SurveyedModule } from './survey'
import {
  ALLOWED_BARRELS,
  BANNED_NAMES,
  CAMPAIGNS,
  DOORS,
  LONGEST_FILE,
  PROGRAM,
  ROOMS,
  type Door,
  type Room,
} from './table'

/** One broken rule; `rule` is a literal code, `where` is `path` or `path:line`. */
export interface Finding {
  readonly rule: string
  readonly where: string
  readonly text: string
}

/** The room a file lives in, by its longest matching folder; `features/ledger` for the files of one feature. */
export function roomOf(path: string): string | null {
  const feature = /^renderer\/features\/[^/]+\//.exec(path)
  if (feature) return feature[0].slice(0, -1)
  const fitting = ROOMS.filter(({ room }) => path === room || path.startsWith(`${room}/`))
  return fitting.sort((a, b) => b.room.length - a.room.length)[0]?.room ?? null
}

/** Holds every module against the table. An empty answer means that every rule holds. */
export function judge(modules: readonly SurveyedModule[]): Finding[] {
  return [...modules.flatMap(judgeModule), ...cycleFindings(modules)]
}

function judgeModule(module: SurveyedModule): Finding[] {
  return [...judgeFile(module), ...judgeNames(module), ...module.imports.flatMap((it) => judgeImport(module, it))]
}

function judgeFile(module: SurveyedModule): Finding[] {
  const { path } = module
  const name = basename(path).replace(/(\.(browser\.)?(test|spec))?\.tsx?$/, '')
  const isConfig = path.endsWith('.config.ts')
  const found: Finding[] = module.parseErrors.map((text) => ({ rule: 'parse', where: path, text }))
  if (roomOf(path) === null) found.push({ rule: 'no-room', where: path, text: 'belongs to no room of the table' })
  if (module.lines > LONGEST_FILE && !isTest(path))
    found.push({ rule: 'long-file', where: path, text: `${module.lines} lines, ${LONGEST_FILE} are allowed` })
  if (module.hasDefaultExport && !isConfig)
    found.push({ rule: 'default-export', where: path, text: 'exports a default; name it' })
  if (BANNED_NAMES.test(name))
    found.push({ rule: 'file-name', where: path, text: `"${name}" says nothing; name the noun or verb` })
  if (module.isBarrel && !ALLOWED_BARRELS.includes(path))
    found.push({ rule: 'barrel', where: path, text: 'only re-exports; import from the file itself' })
  for (const line of module.computedImports)
    if (isProgram(path))
      found.push({ rule: 'computed-import', where: `${path}:${line}`, text: 'imports a name that is computed' })
  return found
}

function judgeNames(module: SurveyedModule): Finding[] {
  if (isTest(module.path) || !isProgram(module.path)) return []
  return DOORS.filter((door) => door.kind === 'name' && module.touches.includes(door.what))
    .filter((door) => !passes(door, module.path))
    .map((door) => doorFinding(door, module.path))
}

function judgeImport(module: SurveyedModule, it: ReachedImport): Finding[] {
  const where = `${module.path}:${it.line}`
  switch (it.reach.kind) {
    case 'nowhere':
      return [{ rule: 'unresolved', where, text: `"${it.from}" leads nowhere` }]
    case 'package':
      return judgePackage(module.path, it.reach.name, where)
    case 'file':
    case 'module':
      return judgeReach(module.path, it.reach.path, where)
  }
}

function judgePackage(path: string, name: string, where: string): Finding[] {
  if (isTest(path)) return []
  const door = DOORS.find((it) => it.kind === 'package' && it.what === name)
  if (door && isProgram(path) && !passes(door, path)) return [doorFinding(door, where)]
  const allowed = ruleOf(roomOf(path))?.packages ?? []
  const isAllowed = allowed.includes('*') || allowed.includes(name.startsWith('node:') ? 'node:*' : name)
  return isAllowed ? [] : [{ rule: 'package', where, text: `${roomOf(path)} may not use "${name}"` }]
}

function judgeReach(path: string, target: string, where: string): Finding[] {
  const door = DOORS.find((it) => it.kind === 'module' && it.what === target)
  if (door && !isTest(path) && !passes(door, path)) return [doorFinding(door, where)]
  const mayUseTestCode = isTest(path) || CAMPAIGNS.includes(roomOf(path) ?? '')
  if (isTest(target) && !mayUseTestCode) return [{ rule: 'test-code', where, text: `uses test code: ${target}` }]
  const [from, to] = [roomOf(path), roomOf(target)]
  if (from === to || to === null || from === null) return []
  if (isTest(path) && mayTest(path, target)) return []
  const allowed = ruleOf(from)?.imports ?? []
  if (allowed.includes(to) || (isFeature(to) && allowed.includes('renderer/features/*'))) return []
  return [{ rule: 'room', where, text: `${from} may not import ${to} (${target})` }]
}

/** A test may use its whole side and what any side may: the rooms of a side may be tested together. */
function mayTest(path: string, target: string): boolean {
  const [side, targetSide] = [path.split('/')[0], target.split('/')[0]]
  return side === targetSide || (targetSide === 'shared' && side !== 'build')
}

function cycleFindings(modules: readonly SurveyedModule[]): Finding[] {
  return cyclesOf(modules).map((group) => ({ rule: 'cycle', where: group[0] ?? '', text: group.join(' → ') }))
}

/** The circles among the modules, each once; `[]` when there are none. */
export function cyclesOf(modules: readonly SurveyedModule[]): string[][] {
  return findCycles(new Map(modules.map((module) => [module.path, modulesReached(module)])))
}

const modulesReached = (module: SurveyedModule): string[] =>
  module.imports.flatMap(({ reach }) => (reach.kind === 'module' ? [reach.path] : []))

const isFeature = (room: string): boolean => room.startsWith('renderer/features/')
const isProgram = (path: string): boolean => PROGRAM.some((side) => path.startsWith(side))

function ruleOf(room: string | null): Room | undefined {
  const key = room !== null && isFeature(room) ? 'renderer/features/*' : room
  return ROOMS.find((it) => it.room === key)
}

function passes(door: Door, path: string): boolean {
  return door.only.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place))
}

function doorFinding(door: Door, where: string): Finding {
  return { rule: `only-${door.kind}`, where, text: `reaches "${door.what}"; only ${door.only.join(', ')} may` }
}
