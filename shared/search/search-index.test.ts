import { expect, it } from 'vitest'
import type { Instant } from '../domain/day'
import type { AttachmentId, LedgerId, SlipId, TargetId } from '../domain/ids'
import type { Attachment } from '../domain/attachment'
import { documentWith, noteWith, on, targetWith } from '../domain/testing/rows'
import { answerOf } from './answer'
import { SearchIndex } from './search-index'
import { wordsOf } from './words'

const SYLLABLES: Readonly<Record<string, string>> = {
  招: 'zhao',
  商: 'shang',
  引: 'yin',
  资: 'zi',
  住: 'zhu',
  建: 'jian',
}
const syllablesOf = (text: string) => Array.from(text, (sign) => SYLLABLES[sign] ?? sign)

const file = (name: string): Attachment => ({
  id: `f-${name}` as AttachmentId,
  sha256: '0'.repeat(64),
  name,
  bytes: 1,
  addedAt: '2026-01-01T00:00:00.000Z' as Instant,
  addedBy: '',
})

function putTarget(index: SearchIndex, id: string, over: Parameters<typeof targetWith>[0]): void {
  index.putTarget(id, targetWith({ id: id as TargetId, ...over }))
}

function ask(index: SearchIndex, text: string, until = null as ReturnType<typeof on> | null) {
  const words = wordsOf(text)
  return answerOf(
    index,
    words,
    index.find(words, until, () => 10),
    [],
  )
}

const titles = (index: SearchIndex, text: string) =>
  ask(index, text).flatMap(({ group, hits }) => hits.map(({ title }) => `${group} ${title.text}`))

it('puts titles that begin with the words first, then other titles, then other fields', () => {
  const index = new SearchIndex()
  putTarget(index, 'a', { title: '道路改造', measure: '配套污水管网' })
  putTarget(index, 'b', { title: '城东污水处理厂' })
  putTarget(index, 'c', { title: '污水管网普查' })
  expect(titles(index, '污水')).toEqual(['target 污水管网普查', 'target 城东污水处理厂', 'target 道路改造'])
})

it('finds a word in the title together with one in another field, and says where', () => {
  const index = new SearchIndex()
  putTarget(index, 'a', { title: '城东污水处理厂', leadUnits: ['县住建局'] })
  const [group] = ask(index, '污水 住建')
  expect(group?.hits[0]?.detail).toEqual({ field: 'leadUnits', text: { text: '县住建局', marks: [[1, 3]] } })
  expect(ask(index, '污水 水利')).toEqual([])
})

it('finds titles and names by their pinyin once they are spelled, and marks the characters', () => {
  const index = new SearchIndex()
  putTarget(index, 'a', { title: '全年招商引资', leadUnits: ['县住建局'] })
  expect(ask(index, 'zsyz')).toEqual([])
  while (index.spellSome(1, syllablesOf)) continue
  expect(ask(index, 'zsyz')[0]?.hits[0]?.title.marks).toEqual([[2, 6]])
  expect(titles(index, 'zhujian')).toEqual(['unit 县住建局', 'target 全年招商引资'])
})

it('knows a unit or leader as long as some target names it', () => {
  const index = new SearchIndex()
  putTarget(index, 'a', { leadUnits: ['水利局'], leadLeader: '王副县长' })
  putTarget(index, 'b', { coUnits: ['水利局'] })
  putTarget(index, 'a', { leadUnits: ['交通局'] })
  expect(titles(index, '水利局')).toContain('unit 水利局')
  expect(titles(index, '王副县长')).toEqual([])
  index.putTarget('b', null)
  expect(titles(index, '水利局')).toEqual([])
})

it('finds files by name, those of a note from its day on, and none of what is gone', () => {
  const index = new SearchIndex()
  putTarget(index, 'a', { attachments: [file('批复.pdf')] })
  index.putNote(noteWith('n', '2026-05-01', [], { attachments: [file('现场.jpg')] }))
  expect(titles(index, '现场')).toEqual(['file 现场.jpg'])
  expect(ask(index, '现场', on('2026-04-30'))).toEqual([])
  expect(titles(index, '批复')).toEqual(['file 批复.pdf'])
  index.dropNotes(new Set(['n']))
  expect(titles(index, '现场')).toEqual([])
})

it('finds documents by title, day and file', () => {
  const index = new SearchIndex()
  index.putDocument('d1', documentWith())
  expect(titles(index, '全会')).toEqual(['document 在县委全会上的讲话'])
  expect(titles(index, '讲话.docx')).toEqual(['document 在县委全会上的讲话'])
  index.putDocument('d1', null)
  expect(titles(index, '全会')).toEqual([])
})

it('finds slips by number, unit and words, and ledgers by name', () => {
  const index = new SearchIndex()
  index.putSlip('s', {
    id: 's' as SlipId,
    year: 2026,
    serial: 3,
    color: 'red',
    unit: '水利局',
    targetIds: ['a' as TargetId],
    demand: '请说明滞后原因',
    issuedOn: on('2026-05-01'),
    replyBy: on('2026-05-08'),
    reply: '',
    repliedOn: null,
    escalates: null,
  })
  index.putLedger('l', {
    id: 'l' as LedgerId,
    name: '民生实事',
    kindId: 'k' as never,
    year: 2026,
    issuer: '',
    expectedMethod: null,
    order: 1,
  })
  expect(titles(index, '滞后')).toEqual(['slip 督〔2026〕3号'])
  expect(ask(index, '督〔2026〕3号', on('2026-04-30'))).toEqual([])
  expect(titles(index, '民生')).toEqual(['ledger 民生实事'])
})

it('tells notes last, with the field that says most', () => {
  const index = new SearchIndex()
  const row = noteWith('n', '2026-05-01', [], { progress: '完成招标', problem: '资金到位慢，资金缺口大' })
  index.putNote(row)
  putTarget(index, 'a', { title: '道路', remark: '资金由县级承担' })
  const words = wordsOf('资金')
  const groups = answerOf(
    index,
    words,
    index.find(words, null, () => 5),
    [row],
  )
  expect(groups.map(({ group }) => group)).toEqual(['target', 'note'])
  expect(groups[1]?.hits[0]?.detail?.field).toBe('problem')
  expect(groups[1]?.hits[0]?.title.marks.length).toBe(2)
})
