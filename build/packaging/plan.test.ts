import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { findElectron, planPackages, type Site } from './plan'

const CLOSED: Site = {
  platform: 'linux',
  hasBuilderTools: { AppImage: false, nsis: false },
  hasDpkg: true,
  hasMakensis: true,
  electronFor: (platform) => (platform === 'linux' ? '/electron' : { missing: 'no Electron' }),
}

describe('the plan of packages', () => {
  it('makes what a closed network can make and says what the rest needs', () => {
    const plan = planPackages(CLOSED, ['linux', 'win32'], ['x64'])
    expect(plan.packages).toEqual([{ platform: 'linux', arch: 'x64', target: 'deb', electronDist: '/electron' }])
    expect(plan.missing).toEqual([
      'linux x64 AppImage: needs internet once, or APPIMAGE_TOOLS_PATH (docs/packaging.md)',
      'win32 x64: no Electron',
    ])
  })

  it('makes everything where tools and Electron can be fetched', () => {
    const open: Site = {
      ...CLOSED,
      hasBuilderTools: { AppImage: true, nsis: true },
      hasMakensis: false,
      electronFor: () => null,
    }
    const plan = planPackages(open, ['linux', 'win32'], ['x64', 'arm64'])
    expect(plan.packages.map(({ arch, target }) => `${target} ${arch}`)).toEqual([
      'deb x64',
      'AppImage x64',
      'deb arm64',
      'AppImage arm64',
      'nsis x64',
      'nsis arm64',
    ])
    expect(plan.missing).toEqual([])
  })

  it('prefers our own installer where makensis is present', () => {
    const site: Site = { ...CLOSED, hasBuilderTools: { AppImage: true, nsis: true }, electronFor: () => '/electron' }
    expect(planPackages(site, ['win32'], ['x64']).packages.map(({ target }) => target)).toEqual(['own-setup'])
  })
})

describe('Electron in a folder', () => {
  const folders: string[] = []
  afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))
  const folderWith = (...files: string[]): string => {
    const folder = mkdtempSync(join(tmpdir(), 'electron-'))
    folders.push(folder)
    for (const file of files) {
      mkdirSync(join(folder, file, '..'), { recursive: true })
      writeFileSync(join(folder, file), '')
    }
    return folder
  }

  it('is found unpacked under its platform', () => {
    const folder = folderWith('win32-arm64/electron.exe')
    expect(findElectron(folder, 'win32', 'arm64', '45.4.1')).toBe(join(folder, 'win32-arm64'))
    expect(findElectron(folder, 'win32', 'x64', '45.4.1')).toBeNull()
  })

  it('is found as the archive of its release, of the same version only', () => {
    const folder = folderWith('electron-v45.4.1-linux-x64.zip')
    expect(findElectron(folder, 'linux', 'x64', '45.4.1')).toBe(folder)
    expect(findElectron(folder, 'linux', 'x64', '45.4.2')).toBeNull()
  })

  it('is the folder itself when that is an unpacked Electron', () => {
    const folder = folderWith('electron')
    expect(findElectron(folder, 'linux', 'x64', '45.4.1')).toBe(folder)
    expect(findElectron(folder, 'linux', 'arm64', '45.4.1')).toBeNull()
  })
})
