import { describe, expect, it } from 'vitest'
import { GENESIS } from '@shared/log/record'
import type { SnapshotManifest } from '@shared/log/snapshot'
import { namesToSetAside, type KeptBackup } from './retention'

const HOUR = 3_600_000

function backup(
  seq: number,
  atMs: number,
  notes = 100,
  isGood = true,
  reason: SnapshotManifest['reason'] = 'daily',
): KeptBackup {
  const manifest = {
    reason,
    at: new Date(atMs).toISOString() as SnapshotManifest['at'],
    head: { ...GENESIS, seq },
    counts: { settings: 1, kinds: 0, ledgers: 0, targets: 0, notes, events: 0, slips: 0, leagues: 0, documents: 0 },
  } as SnapshotManifest
  return { fileName: `${seq}.dbk`, manifest, isGood }
}

const start = Date.parse('2022-01-01T00:00:00Z')
const hourly = (count: number) => Array.from({ length: count }, (_, index) => backup(index + 1, start + index * HOUR))

describe('which backups are kept', () => {
  it('keeps 24 hours, 14 days and 12 months of two years of hourly backups', () => {
    const all = hourly(24 * 730)
    const moved = new Set(namesToSetAside(all, `${all.length}.dbk`))
    const kept = all.filter((one) => !moved.has(one.fileName))
    const hours = kept.slice(-24).map((one) => one.manifest.at.slice(0, 13))
    expect(new Set(hours).size).toBe(24)
    expect(new Set(kept.map((one) => one.manifest.at.slice(0, 10))).size).toBeGreaterThanOrEqual(14)
    expect(new Set(kept.map((one) => one.manifest.at.slice(0, 7))).size).toBe(12)
    expect(kept.length).toBeLessThanOrEqual(24 + 14 + 12)
  })

  it('always keeps the last two good ones, also within one hour', () => {
    const all = [backup(1, start), backup(2, start + 1), backup(3, start + 2)]
    expect(namesToSetAside(all, '3.dbk')).toEqual(['1.dbk'])
  })

  it('moves nothing because of a backup that is not good or is over 20 % smaller', () => {
    const old = [backup(1, start), backup(2, start + 1)]
    expect(namesToSetAside([...old, backup(3, start + 2, 100, false)], '3.dbk')).toEqual([])
    expect(namesToSetAside([...old, backup(3, start + 2, 79)], '3.dbk')).toEqual([])
    expect(namesToSetAside([...old, backup(3, start + 2, 85)], '3.dbk')).toEqual(['1.dbk'])
  })

  it('never moves what a person asked for or what stands before a danger', () => {
    const asked = backup(1, start, 100, true, 'manual')
    const safety = backup(2, start + 1, 100, true, 'before-restore')
    const all = [asked, safety, backup(3, start + 2), backup(4, start + 3), backup(5, start + 4)]
    expect(namesToSetAside(all, '5.dbk')).toEqual(['3.dbk'])
  })

  it('never touches backups that were not verified', () => {
    const all = [backup(1, start, 100, false), backup(2, start + 1), backup(3, start + 2), backup(4, start + 3)]
    expect(namesToSetAside(all, '4.dbk')).toEqual(['2.dbk'])
  })

  it('keeps the newest data although the clock stepped back ten years', () => {
    const all = [...hourly(30), backup(31, start - 87_600 * HOUR), backup(32, start - 87_599 * HOUR)]
    const moved = namesToSetAside(all, '32.dbk')
    expect(moved).not.toContain('31.dbk')
    expect(moved).not.toContain('32.dbk')
    expect(moved).not.toContain('30.dbk')
  })
})
