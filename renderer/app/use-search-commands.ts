import { useMemo } from 'react'
import { inBackground } from '../db/in-background'
import { backToToday, usePastDay } from '../db/past-day'
import { useLedgers } from '../db/use-store'
import { useBackupActions } from '../features/backups/use-backup-actions'
import type { PaletteCommand } from '../features/search/search-palette'
import { importRequest, newLedgerForm } from '../ui/import-request'
import type { Messages } from '../ui/messages/messages'
import { useMessages } from '../ui/messages/use-messages'
import { newTargetRequest } from '../ui/new-target-request'
import { BACKUPS_TABS, goTo, SUPERVISE_TABS, type Route } from './route'
import { perform } from './use-shortcuts'

/** What can be done from the search: what keys, menu and rail do, by the same ways. */
export function useSearchCommands(): readonly PaletteCommand[] {
  const messages = useMessages()
  const hasLedgers = useLedgers().length > 0
  const isPast = usePastDay() !== null
  const { make } = useBackupActions()
  return useMemo(() => {
    const { commands: words } = messages.search
    const changing: readonly PaletteCommand[] = [
      ...(hasLedgers ? [{ name: 'new-target', label: words.newTarget, keys: 'Ctrl+N', run: addTarget }] : []),
      { name: 'new-ledger', label: words.newLedger, run: () => newLedgerForm.set(true) },
      { name: 'import', label: words.import, run: () => perform('import', messages) },
      { name: 'undo', label: words.undo, keys: 'Ctrl+Z', run: () => perform('undo', messages) },
      { name: 'redo', label: words.redo, keys: 'Ctrl+Y', run: () => perform('redo', messages) },
    ]
    return [
      ...(isPast ? [{ name: 'today', label: words.today, run: backToToday }] : changing),
      ...(hasLedgers
        ? [{ name: 'export', label: words.export, keys: 'Ctrl+E', run: () => perform('export', messages) }]
        : []),
      { name: 'back-up', label: words.backUpNow, run: () => inBackground(make()) },
      { name: 'save', label: words.save, keys: 'Ctrl+S', run: () => perform('save', messages) },
      { name: 'lock', label: words.lock, keys: 'Ctrl+L', run: () => perform('lock', messages) },
      { name: 'shortcuts', label: words.shortcuts, keys: 'F1', run: () => perform('shortcuts', messages) },
      ...pages(messages),
    ]
    // oxlint-disable-next-line react/exhaustive-deps -- making a backup is the same whichever function does it
  }, [messages, hasLedgers, isPast])
}

/** The list of a ledger takes the wish up, which has first to be on the screen. */
function addTarget(): void {
  newTargetRequest.set(true)
  if (window.location.hash.startsWith('#/ledger')) importRequest.set(null)
  else leaveFor({ page: 'ledger', filter: null })
}

/** An import that is on the screen is left, even for the page that lies under it. */
export function leaveFor(route: Route): void {
  importRequest.set(null)
  goTo(route)
}

const to = (route: Route, label: string, name: string) => ({ name: `go ${name}`, label, run: () => leaveFor(route) })

/** Every page of the rail, and the tabs of those that have some. */
function pages({ app, search, supervise, backups }: Messages): readonly PaletteCommand[] {
  const { page, tab } = search.commands
  return [
    to({ page: 'dashboard', ledger: 'all' }, page(app.dashboard), 'dashboard'),
    to({ page: 'ledger', filter: null }, page(app.ledger), 'ledger'),
    to({ page: 'supervise', tab: 'units' }, page(app.supervise), 'supervise'),
    to({ page: 'documents' }, page(app.documents), 'documents'),
    to({ page: 'backups', tab: 'backups' }, page(app.backups), 'backups'),
    to({ page: 'settings' }, page(app.settings), 'settings'),
    ...SUPERVISE_TABS.map((name) =>
      to({ page: 'supervise', tab: name }, tab(app.supervise, supervise.tabs[name]), `supervise ${name}`),
    ),
    ...BACKUPS_TABS.map((name) =>
      to({ page: 'backups', tab: name }, tab(app.backups, backups.tabs[name]), `backups ${name}`),
    ),
  ]
}
