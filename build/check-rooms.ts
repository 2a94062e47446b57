import { fileURLToPath } from 'node:url'
import { cyclesOf, judge, roomOf } from './rooms/judge'
import { isTest, surveyModules, type SurveyedModule } from './rooms/survey'

/** `npm run rooms`: who imports whom, against the table in `rooms/table.ts`. Exit code 1 when a rule is broken. */
function main(): void {
  const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url))
  const modules = surveyModules(root)
  const findings = judge(modules)
  for (const { room, files, code, tests } of sizesByRoom(modules))
    console.log(
      `${room.padEnd(28)} ${String(files).padStart(4)} files ${String(code).padStart(6)} lines of code  ${tests} of tests`,
    )
  const program = modules.filter(({ path }) => !isTest(path))
  const largest = program.sort((a, b) => b.lines - a.lines).slice(0, 5)
  console.log(`largest: ${largest.map(({ path, lines }) => `${path} ${lines}`).join(', ')}`)
  console.log(`modules: ${modules.length}, imports: ${modules.reduce((sum, it) => sum + it.imports.length, 0)}`)
  console.log(`cycles: ${cyclesOf(modules).length}`)
  for (const { rule, where, text } of findings) console.error(`${where}  ${rule}: ${text}`)
  if (modules.length === 0) console.error('no module was read: the check would be blind')
  console.log(findings.length === 0 ? 'rooms: every rule holds' : `rooms: ${findings.length} broken rules`)
  process.exitCode = findings.length > 0 || modules.length === 0 ? 1 : 0
}

interface RoomSize {
  readonly room: string
  readonly files: number
  readonly code: number
  readonly tests: number
}

function sizesByRoom(modules: readonly SurveyedModule[]): RoomSize[] {
  const rooms = [...new Set(modules.map(({ path }) => roomOf(path) ?? '(no room)'))]
  return rooms.map((room) => {
    const members = modules.filter(({ path }) => (roomOf(path) ?? '(no room)') === room)
    const own = members.filter(({ path }) => !isTest(path))
    const tests = members.filter(({ path }) => isTest(path))
    return { room, files: own.length, code: linesOfCode(own), tests: linesOfCode(tests) }
  })
}

const linesOfCode = (modules: readonly SurveyedModule[]): number =>
  modules.reduce((total, { codeLines }) => total + codeLines, 0)

main()
