import { fileURLToPath } from 'node:url'

/** The project's folder, without a closing slash. */
export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')
