import type { DocumentId, LedgerId, TargetId } from '@shared/domain/ids'
import { describe, expect, it } from 'vitest'
import { hrefOf, readRoute, type Route } from './route'

describe('routes', () => {
  it('come back from the addresses of 督办', () => {
    for (const route of [
      { page: 'supervise', tab: 'units', name: '县发改局 & 其他' },
      { page: 'supervise', tab: 'leaders', name: '' },
      { page: 'supervise', tab: 'slips', target: 't1' as TargetId },
      { page: 'supervise', tab: 'slippage' },
    ] as const)
      expect(readRoute(hrefOf(route))).toEqual(route)
    expect(readRoute('#/supervise/nothing')).toEqual({ page: 'supervise', tab: 'units' })
  })
  it('come back from their addresses', () => {
    const routes: readonly Route[] = [
      { page: 'dashboard', ledger: 'all' },
      { page: 'dashboard', ledger: '台账/1?' as LedgerId },
      { page: 'ledger', filter: null },
      { page: 'ledger', filter: { ledger: '台账/1?' as LedgerId, units: ['县发展改革局'], due: 'overdue' } },
      { page: 'ledger', filter: { ledger: 'l1' as LedgerId }, look: 'schedule' },
      { page: 'ledger', filter: { ledger: 'l1' as LedgerId, lights: ['red'] }, look: 'schedule' },
      { page: 'backups', tab: 'backups' },
      { page: 'backups', tab: 'trail', target: '目标/1?&' as TargetId },
      { page: 'backups', tab: 'timeline', at: 12 },
      { page: 'documents' },
      { page: 'documents', document: '文件/1?' as DocumentId },
      { page: 'documents', document: 'd1' as DocumentId, at: 0 },
      { page: 'settings' },
    ]
    for (const route of routes) expect(readRoute(hrefOf(route))).toEqual(route)
  })

  it('lead to the dashboard when they are unknown', () => {
    expect(readRoute('')).toEqual({ page: 'dashboard', ledger: 'all' })
    expect(readRoute('#/backups/nowhere')).toEqual({ page: 'backups', tab: 'backups' })
    expect(readRoute('#/backups/trail?at=-1&target=')).toEqual({ page: 'backups', tab: 'trail' })
    expect(readRoute('#/documents/d1?at=-1')).toEqual({ page: 'documents', document: 'd1' })
    expect(readRoute('#/nowhere/1?x=2')).toEqual({ page: 'dashboard', ledger: 'all' })
  })
})
