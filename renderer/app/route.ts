import { DocumentId, TargetId, type LedgerId } from '@shared/domain/ids'
import { useSyncExternalStore } from 'react'
import { hrefOfDocument } from '../ui/document-address'
import { hrefOfFilter, readFilter, type LedgerFilter } from '../ui/ledger-filter'
import { SETTINGS_ADDRESS } from '../ui/settings-address'

/** The tabs of 备份与记录, in their order. */
export const BACKUPS_TABS = ['backups', 'timeline', 'trail', 'check', 'aside'] as const
export type BackupsTab = (typeof BACKUPS_TABS)[number]

/** A tab of 备份与记录: the trail of one target, or the time line at the moment right after a command. */
export interface RecordsRoute {
  readonly page: 'backups'
  readonly tab: BackupsTab
  readonly target?: TargetId
  readonly at?: number
}

/** The tabs of 督办, in their order. */
export const SUPERVISE_TABS = ['units', 'leaders', 'ranks', 'slips', 'slippage', 'compare'] as const
export type SuperviseTab = (typeof SUPERVISE_TABS)[number]

/** A tab of 督办: one unit or leader by name, or a slip about to be made for a target. */
export interface SuperviseRoute {
  readonly page: 'supervise'
  readonly tab: SuperviseTab
  readonly name?: string
  readonly target?: TargetId
}

/** How the rows of a ledger are shown: as a table unless the address says otherwise. */
export type LedgerLook = 'schedule'

export interface LedgerRoute {
  readonly page: 'ledger'
  readonly filter: LedgerFilter | null
  readonly look?: LedgerLook
}

/** 来源文件, or one of them at a sentence. */
export interface DocumentsRoute {
  readonly page: 'documents'
  readonly document?: DocumentId
  /** Where the sentence begins. */
  readonly at?: number
}

/** Where the person is; the address after `#` and nothing else remembers it. */
export type Route =
  | { readonly page: 'dashboard'; readonly ledger: LedgerId | 'all' }
  | LedgerRoute
  | SuperviseRoute
  | RecordsRoute
  | DocumentsRoute
  | { readonly page: 'settings' }

/** Reads an address; what is unknown leads to the dashboard. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  const [page = '', id = ''] = path.split('/', 2)
  switch (page) {
    case 'ledger':
      return ledgerRoute(id, new URLSearchParams(query))
    case 'backups':
      return recordsRoute(id, new URLSearchParams(query))
    case 'supervise':
      return superviseRoute(id, new URLSearchParams(query))
    case 'documents':
      return documentsRoute(id, new URLSearchParams(query))
    case 'settings':
      return { page }
    case 'dashboard':
      return { page, ledger: id === '' ? 'all' : (decoded(id) as LedgerId) }
    default:
      return { page: 'dashboard', ledger: 'all' }
  }
}

function ledgerRoute(id: string, query: URLSearchParams): LedgerRoute {
  return {
    page: 'ledger',
    filter: id === '' ? null : readFilter(decoded(id), query),
    ...(query.get('look') === 'schedule' && { look: 'schedule' }),
  }
}

function ledgerHref({ filter, look }: LedgerRoute): string {
  const href = filter === null ? '#/ledger' : hrefOfFilter(filter)
  return look === undefined ? href : `${href}${href.includes('?') ? '&' : '?'}look=${look}`
}

function recordsRoute(id: string, query: URLSearchParams): RecordsRoute {
  const tab = BACKUPS_TABS.find((name) => name === id) ?? 'backups'
  const target = TargetId.safeParse(query.get('target'))
  const at = Number(query.get('at'))
  return {
    page: 'backups',
    tab,
    ...(target.success && { target: target.data }),
    ...(Number.isSafeInteger(at) && at > 0 && { at }),
  }
}

function recordsHref({ tab, target, at }: RecordsRoute): string {
  const query = new URLSearchParams()
  if (target !== undefined) query.set('target', target)
  if (at !== undefined) query.set('at', String(at))
  return `#/backups/${tab}${query.size === 0 ? '' : `?${query.toString()}`}`
}

function superviseRoute(id: string, query: URLSearchParams): SuperviseRoute {
  const tab = SUPERVISE_TABS.find((known) => known === id) ?? 'units'
  const target = TargetId.safeParse(query.get('target'))
  const name = query.get('name')
  return { page: 'supervise', tab, ...(name !== null && { name }), ...(target.success && { target: target.data }) }
}

function superviseHref({ tab, name, target }: SuperviseRoute): string {
  const query = new URLSearchParams()
  if (name !== undefined) query.set('name', name)
  if (target !== undefined) query.set('target', target)
  return `#/supervise/${tab}${query.size === 0 ? '' : `?${query.toString()}`}`
}

function documentsRoute(id: string, query: URLSearchParams): DocumentsRoute {
  const document = DocumentId.safeParse(decoded(id))
  if (!document.success) return { page: 'documents' }
  const at = Number(query.get('at') ?? Number.NaN)
  return { page: 'documents', document: document.data, ...(Number.isSafeInteger(at) && at >= 0 && { at }) }
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
      return ledgerHref(route)
    case 'backups':
      return recordsHref(route)
    case 'supervise':
      return superviseHref(route)
    case 'documents':
      return hrefOfDocument(route.document, route.at)
    case 'settings':
      return SETTINGS_ADDRESS
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

/** Changes the address without a step back, as where a tab narrows what it shows. */
export function stayAt(route: Route): void {
  window.location.replace(hrefOf(route))
}

/** Changes the filter without a step back, as for each letter of a search. Table or chart stays what it is by now. */
export function stayWithFilter(filter: LedgerFilter): void {
  const now = currentRoute()
  const look = now.page === 'ledger' ? now.look : undefined
  stayAt({ page: 'ledger', filter, ...(look && { look }) })
}
