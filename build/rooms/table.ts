/** One room: its files, the rooms it may import besides itself, and the packages it may use. */
export interface Room {
  /** A folder, or a single file. `features/*` is one room per folder. */
  readonly room: string
  readonly imports: readonly string[]
  /** `node:*` stands for the modules of Node; `*` for any package. */
  readonly packages: readonly string[]
}

const SHARED = [
  'shared/result.ts',
  'shared/work',
  'shared/domain',
  'shared/log',
  'shared/migrations',
  'shared/ipc',
  'shared/capture',
  'shared/exchange',
  'shared/reports',
  'shared/sample',
  'shared/search',
]
const GROUND = ['shared/result.ts', 'shared/domain', 'shared/log']
const SCREEN = ['react', 'react-dom', 'antd', '@tanstack/react-virtual', 'dayjs', 'zod', 'pinyin-pro', 'echarts']

/** Who may import whom. What is not written here is refused; a new room or package is one line, and a decision. */
export const ROOMS: readonly Room[] = [
  { room: 'shared/result.ts', imports: [], packages: [] },
  { room: 'shared/work', imports: [], packages: [] },
  { room: 'shared/domain', imports: ['shared/result.ts'], packages: ['zod', 'big.js'] },
  {
    room: 'shared/log',
    imports: ['shared/result.ts', 'shared/domain', 'shared/migrations'],
    packages: ['zod', '@noble/hashes'],
  },
  { room: 'shared/migrations', imports: ['shared/result.ts', 'shared/domain'], packages: ['zod'] },
  { room: 'shared/capture', imports: GROUND, packages: ['zod'] },
  { room: 'shared/exchange', imports: GROUND, packages: ['zod'] },
  { room: 'shared/reports', imports: GROUND, packages: ['zod'] },
  { room: 'shared/sample', imports: GROUND, packages: [] },
  { room: 'shared/search', imports: GROUND, packages: [] },
  { room: 'shared/ipc', imports: [...GROUND, 'shared/migrations'], packages: ['zod'] },

  { room: 'electron/preload.ts', imports: ['shared/ipc'], packages: ['electron'] },
  { room: 'electron', imports: SHARED, packages: ['electron', 'electron-log', 'zod', 'node:*'] },

  { room: 'renderer/host.ts', imports: SHARED, packages: [] },
  {
    room: 'renderer/db',
    imports: [...SHARED, 'renderer/host.ts'],
    packages: ['dexie', 'dexie-react-hooks', 'react', 'zod', 'pinyin-pro'],
  },
  { room: 'renderer/commands', imports: [...SHARED, 'renderer/db', 'renderer/host.ts'], packages: ['zod'] },
  {
    room: 'renderer/formats',
    imports: SHARED,
    packages: ['hucre', '@e965/xlsx', 'fflate', 'docx', 'mammoth', 'unpdf', 'zod'],
  },
  { room: 'renderer/ui', imports: SHARED, packages: SCREEN },
  {
    room: 'renderer/features/*',
    imports: [...SHARED, 'renderer/commands', 'renderer/db', 'renderer/formats', 'renderer/ui', 'renderer/host.ts'],
    packages: SCREEN,
  },
  {
    room: 'renderer/app',
    imports: [
      ...SHARED,
      'renderer/features/*',
      'renderer/commands',
      'renderer/db',
      'renderer/formats',
      'renderer/ui',
      'renderer/host.ts',
    ],
    packages: SCREEN,
  },

  { room: 'build/browser.ts', imports: [], packages: ['playwright', 'playwright-core', 'node:*'] },
  { room: 'build/host', imports: ['build/browser.ts'], packages: ['playwright', 'playwright-core', 'node:*'] },
  // Campaigns work the program through the same harness as the journeys.
  {
    room: 'build',
    imports: [...SHARED, 'build/browser.ts', 'build/host', 'build/faults', 'build/bench', 'renderer/formats', 'e2e'],
    packages: ['*'],
  },
  // What the main process alone costs is measured without the program around it.
  {
    room: 'build/bench',
    imports: [...SHARED, 'build', 'build/faults', 'renderer/formats', 'e2e', 'electron'],
    packages: ['*'],
  },
  // Thousands of damaged files are put before the program's own code; a start of the program for each takes days.
  {
    room: 'build/faults',
    imports: [...SHARED, 'build', 'build/bench', 'renderer/formats', 'e2e', 'electron'],
    packages: ['*'],
  },
  { room: 'e2e', imports: [...SHARED, 'build/browser.ts', 'build/host', 'build', 'renderer/formats'], packages: ['*'] },
]

/** Something that only a few files may reach: a package, one module, or a name. Tests are exempt. */
export interface Door {
  readonly kind: 'package' | 'module' | 'name'
  readonly what: string
  /** Files, or folders with a closing slash. */
  readonly only: readonly string[]
}

export const DOORS: readonly Door[] = [
  {
    kind: 'package',
    what: 'electron',
    only: ['electron/main.ts', 'electron/preload.ts', 'electron/window/', 'electron/ipc/', 'electron/files/dialogs.ts'],
  },
  { kind: 'package', what: 'big.js', only: ['shared/domain/decimal.ts'] },
  { kind: 'package', what: 'dexie', only: ['renderer/db/'] },
  { kind: 'package', what: 'dexie-react-hooks', only: ['renderer/db/'] },
  { kind: 'module', what: 'renderer/db/run-command.ts', only: ['renderer/commands/'] },
  { kind: 'name', what: 'ipcMain', only: ['electron/ipc/'] },
  { kind: 'name', what: 'ipcRenderer', only: ['electron/preload.ts'] },
  { kind: 'name', what: 'window.duban', only: ['renderer/host.ts'] },
]

/** Rooms that are tests in themselves, and may use what only tests may. */
export const CAMPAIGNS = ['build/faults']

/** Doors are watched in the program itself; `build` and `e2e` stand outside it. */
export const PROGRAM = ['electron/', 'shared/', 'renderer/']

export const LONGEST_FILE = 250
export const BANNED_NAMES =
  /^(utils?|helpers?|managers?|services?|index|common-utils|misc)$|-(utils?|helpers?|manager|service)$/

/** The stand-in for the `electron` module has to show all of its parts under one name. */
export const ALLOWED_BARRELS = ['build/host/electron.ts']
