import type { AppInfo } from '@shared/ipc/contract'

/** What the environment may change while developing. A packaged program listens to none of it. */
export interface Environment {
  /** `DUBAN_DATA_DIR`: keeps this start's data and profile apart from the person's own. */
  readonly dataFolder: string | null
  /** `DUBAN_RUNTIME=host`: the bundle runs on the development stand-in. */
  readonly runtime: AppInfo['runtime']
  /** `ELECTRON_RENDERER_URL`: the development server in place of the built files. */
  readonly rendererUrl: string | null
}

export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
  isPackaged: boolean,
): Environment {
  if (isPackaged) return { dataFolder: null, runtime: 'electron', rendererUrl: null }
  return {
    dataFolder: variables['DUBAN_DATA_DIR'] || null,
    runtime: variables['DUBAN_RUNTIME'] === 'host' ? 'host' : 'electron',
    rendererUrl: variables['ELECTRON_RENDERER_URL'] || null,
  }
}
