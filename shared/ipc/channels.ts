/** Every channel a renderer may call, as `room:verb`. The preload exposes these names and no others. */
export const CHANNELS = [
  'app:info',
  'preferences:read',
  'preferences:write',
  'folder:choose',
  'folder:show',
  'store:open',
  'store:switch',
  'store:renew',
  'journal:append',
  'journal:read',
  'snapshot:begin',
  'snapshot:write',
  'snapshot:finish',
  'snapshot:abandon',
  'backup:list',
  'backup:verify',
  'backup:pick',
  'backup:open',
  'backup:read',
  'backup:close',
  'file:pick-open',
  'file:open-sample',
  'file:read',
  'file:pick-save',
  'file:write',
  'file:commit',
  'file:discard',
  'file:show',
  'window:ready-to-close',
] as const
export type Channel = (typeof CHANNELS)[number]

/** What main tells the renderer unasked. */
export const EVENTS = ['window:closing', 'menu:command'] as const
export type EventName = (typeof EVENTS)[number]
