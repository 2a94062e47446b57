import { describe, expect, it } from 'vitest'
import { listed, ownersInBracket, ownersInClause, readOwners } from './owners'

describe('cells and brackets', () => {
  it.each([
    ['牵头单位：市教育局，配合单位：市水利局、市自然资源和规划局', ['市教育局'], ['市水利局', '市自然资源和规划局']],
    ['县发改局牵头，县财政局、各乡镇配合', ['县发改局'], ['县财政局', '各乡镇']],
    ['县住建局', ['县住建局'], []],
    ['县工信局、县商务局按职责分工负责', ['县工信局'], ['县商务局']],
  ])('%s', (words, lead, co) => {
    expect(readOwners(words)).toEqual({ leadUnits: lead, coUnits: co, leaders: [] })
  })

  it('tells leaders from units', () => {
    expect(readOwners('牵头领导：县委常委；责任单位：县委组织部').leaders).toEqual(['县委常委'])
  })

  it('reads a bracket only at the end, and only when it names offices', () => {
    expect(listed(ownersInBracket('建成学校。（责任单位：县教育局）')?.owners ?? readOwners(''))).toEqual(['县教育局'])
    expect(listed(ownersInBracket('建成学校。（县教育局）')?.owners ?? readOwners(''))).toEqual(['县教育局'])
    expect(ownersInBracket('建成学校（含幼儿园）')).toBeNull()
  })
})

const namesIn = (text: string) => listed(ownersInClause(text)?.owners ?? readOwners(''))

describe('sentences', () => {
  it.each([
    ['宣传部、团委、街道办要抓紧研究', ['宣传部', '团委', '街道办']],
    ['由县发改局牵头制定方案', ['县发改局']],
    ['县住建局8月底前完成审查', ['县住建局']],
    ['县医院项目由副县长赵*包联', ['副县长赵*']],
    ['县政务中心（大数据局）要抓好培训', ['县政务中心（大数据局）']],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected)
  })

  it('takes everybody for nobody', () => {
    for (const text of ['各级各部门要提高认识', '全县上下要团结一心', '广大党员干部要带头', '我们要抓好落实'])
      expect(namesIn(text)).toEqual([])
  })
})
