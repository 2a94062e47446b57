import { describe, expect, it } from 'vitest'
import { knownNames } from '../domain/known-names'
import { likelyLeader, likelyUnit } from '../domain/likely-names'
import { aliasQuestions } from './name-aliases'

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

describe('a leader who is written otherwise', () => {
  const leaders = ['张伟明', '李建国', '王芳（副县长）', '李晓东']
  it.each([
    ['张 伟明', '张伟明'],
    ['常务副县长张伟明', '张伟明'],
    ['张伟明副县长', '张伟明'],
    ['张伟明（县委副书记）', '张伟明'],
    ['张县长', '张伟明'],
    ['王芳', '王芳（副县长）'],
  ])('%s may be %s', (written, leader) => {
    expect(likelyLeader(written, leaders)).toBe(leader)
  })
  it.each(['李县长', '赵县长', '张伟', '王芳芳', ''])('%s is none of them, or may be several', (written) => {
    expect(likelyLeader(written, leaders)).toBeNull()
  })
})

describe('what is asked of names', () => {
  it('asks for units and leaders that nobody knows, the most frequent first', () => {
    const written = {
      units: new Map([
        ['县发改委', 2],
        ['县教育局', 9],
        ['县气象站', 1],
      ]),
      leaders: new Map([['张县长', 3]]),
    }
    const known = { units: new Set(KNOWN), leaders: new Set(['张伟明']) }
    expect(aliasQuestions(written, known)).toEqual([
      { kind: 'leaders', written: '张县长', known: '张伟明', rows: 3 },
      { kind: 'units', written: '县发改委', known: '县发展改革局', rows: 2 },
    ])
  })
})
