import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PROJECT_ROOT } from '../run/project-root'
import { bundledPackages, withDependencies } from './bundled-packages'
import { isPermissive, noticesText } from './notices-text'

const packages = bundledPackages(PROJECT_ROOT)

describe('the third-party notices', () => {
  it('are those of the packages that the program imports today (else: npm run notices)', () => {
    expect(readFileSync(`${PROJECT_ROOT}/THIRD-PARTY-NOTICES.md`, 'utf8')).toBe(noticesText(packages))
  })

  it('name what the program cannot do without', () => {
    expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['dexie', 'react', 'react-dom', 'zod']))
  })

  it('hand on the notice of a package and the licences of what it embeds', () => {
    const text = packages.find(({ name }) => name === 'echarts')?.licenceText
    expect(text).toContain('The Apache Software Foundation (https://www.apache.org/)')
    expect(text).toContain('Copyright 2010-2016 Mike Bostock')
  })

  it('name what a package carries in its own files', () => {
    const built = readFileSync(`${PROJECT_ROOT}/node_modules/unpdf/dist/pdfjs.mjs`, 'utf8')
    const carried = packages.find(({ name }) => name === 'pdf.js')
    expect(built).toContain(`"${carried?.version}"`)
  })

  it('hold permissive licences only', () => {
    expect(packages.filter(({ licence }) => !isPermissive(licence))).toEqual([])
  })

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND ISC', true],
    ['MIT AND GPL-3.0', false],
    ['GPL-3.0', false],
    ['unknown', false],
  ])('take %s for permissive: %s', (licence, expected) => {
    expect(isPermissive(licence)).toBe(expected)
  })
})

describe('the packages behind a package', () => {
  const lock = {
    'node_modules/a': { version: '1', dependencies: { b: '*', c: '*' } },
    'node_modules/b': { version: '1' },
    'node_modules/a/node_modules/b': { version: '2', dependencies: { c: '*' } },
    'node_modules/c': { version: '1', dependencies: { a: '*', '@types/x': '*' } },
    'node_modules/unused': { version: '1' },
  }

  it('are found as Node finds them: the nearest copy wins', () => {
    const found = withDependencies(lock, ['a'])
    expect(found).toEqual(['node_modules/a', 'node_modules/a/node_modules/b', 'node_modules/c'])
  })

  it('are refused when the lock file does not know them', () => {
    expect(() => withDependencies(lock, ['d'])).toThrow('d is needed by the program')
  })
})
