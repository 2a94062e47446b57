import { describe, expect, it } from 'vitest'
import { knownNames } from './known-names'
import { likelyUnit } from './unit-aliases'

const KNOWN = [
  '县发展改革局',
  '县住房城乡建设局',
  '县人力资源和社会保障局',
  '县教育局',
  '县农业农村局',
  '县交通运输局',
  '县文化旅游局',
  '县文化馆',
]

describe('a unit that is written otherwise', () => {
  it.each([
    ['县发改委', '县发展改革局'],
    ['县住建局', '县住房城乡建设局'],
    ['县人社局', '县人力资源和社会保障局'],
    ['梧桐县交通局', '县交通运输局'],
    ['县发展和改革委员会', '县发展改革局'],
    ['农业农村局', '县农业农村局'],
  ])('%s may be %s', (written, unit) => {
    expect(likelyUnit(written, KNOWN)).toBe(unit)
  })
  it.each(['县林业局', '县教体局', '县文化局', '某', '县公安局'])(
    '%s is none of them, or may be several',
    (written) => {
      expect(likelyUnit(written, KNOWN)).toBeNull()
    },
  )
  it('is called as it is known, and once', () => {
    const aliases = new Map([['县发改委', '县发展改革局']])
    expect(knownNames(['县发改委', '县教育局', '县发展改革局'], aliases)).toEqual(['县发展改革局', '县教育局'])
    expect(knownNames(['县发改委'], undefined)).toEqual(['县发改委'])
  })
})
