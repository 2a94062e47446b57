import { vi } from 'vitest'

/** Long enough for a machine that is busy with other things. */
export const PATIENCE_MS = 15_000

/** Waits until the check holds. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: PATIENCE_MS })
