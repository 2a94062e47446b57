import type { LedgerId } from '@shared/domain/ids'
import { useSyncExternalStore } from 'react'
import { hrefOfFilter, readFilter, type LedgerFilter } from '../ui/ledger-filter'

/** The tabs of 备份与记录, in their order. */
export const BACKUPS_TABS = ['backups'] as const
export type BackupsTab = (typeof BACKUPS_TABS)[number]

/** Where the person is; the address after `#` and nothing else remembers it. */
export type Route =
  | { readonly page: 'dashboard'; readonly ledger: LedgerId | 'all' }
  | { readonly page: 'ledger'; readonly filter: LedgerFilter | null }
  | { readonly page: 'backups'; readonly tab: BackupsTab }
  | { readonly page: 'settings' }

/** Reads an address; what is unknown leads to the dashboard. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  const [page = '', id = ''] = path.split('/', 2)
  switch (page) {
    case 'ledger':
      return { page, filter: id === '' ? null : readFilter(decoded(id), new URLSearchParams(query)) }
    case 'backups':
      return { page, tab: BACKUPS_TABS.find((tab) => tab === id) ?? 'backups' }
    case 'settings':
      return { page }
    case 'dashboard':
      return { page, ledger: id === '' ? 'all' : (decoded(id) as LedgerId) }
    default:
      return { page: 'dashboard', ledger: 'all' }
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

export function hrefOf(route: Route): string {
  switch (route.page) {
    case 'dashboard':
      return route.ledger === 'all' ? '#/dashboard' : `#/dashboard/${encodeURIComponent(route.ledger)}`
    case 'ledger':
      return route.filter === null ? '#/ledger' : hrefOfFilter(route.filter)
    case 'backups':
      return `#/backups/${route.tab}`
    case 'settings':
      return '#/settings'
  }
}

let current: { readonly hash: string; readonly route: Route } | null = null

function currentRoute(): Route {
  const { hash } = window.location
  if (current?.hash !== hash) current = { hash, route: readRoute(hash) }
  return current.route
}

function listen(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

export function useRoute(): Route {
  return useSyncExternalStore(listen, currentRoute)
}

/** Goes to a page, so that 返回 leads back here. */
export function goTo(route: Route): void {
  window.location.hash = hrefOf(route)
}

/** Changes the address without a step back, as for each letter of a search. */
export function stayAt(route: Route): void {
  window.location.replace(hrefOf(route))
}
