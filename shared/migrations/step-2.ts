import type { MigrationStep } from './step'

/** Targets and notes can carry files. Who works is a matter of the PC, where there may be several, not of the office. */
export const step2: MigrationStep = {
  to: 2,
  rows: {
    settings: ({ handler: _handler, ...row }) => row,
    targets: (row) => ({ ...row, attachments: [] }),
    notes: (row) => ({ ...row, attachments: [] }),
  },
}

/** The one name that settings of version 1 kept, or an empty text. */
export function handlerOfVersion1(settings: unknown): string {
  const isRow = typeof settings === 'object' && settings !== null && 'handler' in settings
  return isRow && typeof settings.handler === 'string' ? settings.handler : ''
}
