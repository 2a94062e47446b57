import { describe, expect, it } from 'vitest'
import { commandWordsZh, type CommandFacts } from './command-words'
import { commandWordsEn } from './command-words-en'
import { COMMAND_GROUPS, describeCommand, factsOf, groupOf, type ToldCommand } from './describe-command'

const command = (name: string, over: Partial<ToldCommand> = {}): ToldCommand => ({
  command: name,
  undoes: null,
  touched: { targets: { made: 0, changed: 1, removed: 0 } },
  targetCount: 1,
  ...over,
})
const found = { subject: '高铁站房', ledger: '重点工作', kind: '重点工作（督查室）', fields: [] as readonly string[] }
const told = (what: ToldCommand, over: Partial<CommandFacts> = {}) =>
  describeCommand(what, { ...factsOf(what, found), ...over }, () => null, commandWordsZh)

describe('a command in words', () => {
  it('names the target and the fields, three of them at most', () => {
    expect(told(command('edit-target'))).toBe('修改了“高铁站房”')
    expect(told(command('edit-cells'), { fields: ['完成时限'] })).toBe('修改了“高铁站房”的完成时限')
    expect(told(command('edit-cells'), { fields: ['甲', '乙', '丙', '丁'] })).toBe(
      '修改了“高铁站房”的甲、乙、丙等 4 项内容',
    )
    expect(told(command('edit-cells', { targetCount: 58 }), { subject: null })).toBe('修改了 58 项目标')
  })
  it('counts what an import brought', () => {
    const touched = {
      targets: { made: 40, changed: 18, removed: 0 },
      notes: { made: 12, changed: 0, removed: 0 },
      ledgers: { made: 1, changed: 0, removed: 0 },
    }
    expect(told(command('import-ledger', { touched, targetCount: 58 }))).toBe(
      '导入了表格到“重点工作”：新增 40 项，更新 18 项，进展 12 条',
    )
  })
  it('says what was deleted with a target', () => {
    const touched = {
      targets: { made: 0, changed: 2, removed: 1 },
      notes: { made: 0, changed: 0, removed: 3 },
    }
    expect(told(command('remove-targets', { touched, targetCount: 3 }))).toBe('删除了“高铁站房”，连同 3 条进展记录')
  })
  it('names the kind of ledger that was made, changed or deleted', () => {
    const touched = { kinds: { made: 0, changed: 1, removed: 0 } }
    const edit = command('edit-kind', { touched, targetCount: 0 })
    expect(told(edit, { subject: null, fields: ['列“类别”'] })).toBe('修改了台账类型“重点工作（督查室）”的列“类别”')
    expect(told(command('add-kind', { touched, targetCount: 0 }))).toBe('新建了台账类型“重点工作（督查室）”')
    expect(groupOf('remove-kind')).toBe('settings')
  })
  it('has words for a command that it does not know', () => {
    expect(told(command('hasOwnProperty'))).toBe('改动了 1 处')
    expect(groupOf('hasOwnProperty')).toBe('edit')
  })
})

describe('a command that takes another back', () => {
  const edit = command('edit-target')
  const undone = command('undo', { undoes: 1 })
  const redone = command('redo', { undoes: 2 })
  const commands = new Map([
    [1, edit],
    [2, undone],
  ])
  const inLog = (what: ToldCommand) =>
    describeCommand(
      what,
      factsOf(what, found),
      (closes) => {
        const known = commands.get(closes)
        return known ? { command: known, facts: factsOf(known, found) } : null
      },
      commandWordsZh,
    )
  it('tells the one that it is about, through any number of takings-back', () => {
    expect(inLog(undone)).toBe('撤销：修改了“高铁站房”')
    expect(inLog(redone)).toBe('重做：修改了“高铁站房”')
  })
  it('says so when that one is not in the log', () => {
    expect(inLog(command('undo', { undoes: 99 }))).toBe('撤销了较早的一步')
    expect(inLog(command('redo', { undoes: 99 }))).toBe('重做了较早的一步')
  })
})

it('has the same commands in both languages, and a group for each', () => {
  expect(Object.keys(commandWordsEn.did)).toEqual(Object.keys(commandWordsZh.did))
  for (const name of Object.keys(commandWordsZh.did)) expect(COMMAND_GROUPS).toContain(groupOf(name))
})
