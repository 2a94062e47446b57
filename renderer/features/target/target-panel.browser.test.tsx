import type { IsoDate } from '@shared/domain/day'
import type { Decimal } from '@shared/domain/decimal'
import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import type { LedgerId, MilestoneId, TargetId } from '@shared/domain/ids'
import { documentWith } from '@shared/domain/testing/rows'
import { bodyOf } from '@shared/log/record'
import { useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addDocument } from '../../commands/add-document'
import { addLedger } from '../../commands/add-ledger'
import { addTarget } from '../../commands/add-target'
import { editTarget } from '../../commands/edit-target'
import { removeDocument } from '../../commands/remove-document'
import { liveStore } from '../../db/live-store'
import { openTestingStore, type TestingHost } from '../../db/testing-host'
import '../../ui/theme.css'
import { TargetPanel } from './target-panel'
import { eventually, PATIENCE_MS } from '../../ui/testing/eventually'

let host: TestingHost
let root: Root
let ids: TargetId[]

function Panel() {
  const [index, setIndex] = useState(0)
  const id = ids[index]
  if (!id) return <p>关上了</p>
  return (
    <TargetPanel
      targetId={id}
      onClose={() => setIndex(-1)}
      onNext={() => setIndex(Math.min(ids.length - 1, index + 1))}
      onPrevious={() => setIndex(Math.max(0, index - 1))}
    />
  )
}

beforeEach(async () => {
  host = await openTestingStore('duban-902')
  const kindId = GIVEN_KINDS[1]?.id as (typeof GIVEN_KINDS)[number]['id']
  const made = await addLedger({ name: '重大项目', kindId, year: 2023, issuer: '' })
  if (!made.ok) throw new Error(made.code)
  const ledgerId = made.value.changes.at(-1)?.id as LedgerId
  ids = []
  for (const title of ['高铁站房', '产业园']) {
    const added = await addTarget({ ledgerId, parentId: null, title, afterOrder: null })
    if (added.ok) ids.push(added.value.changes[0]?.id as TargetId)
  }
  await liveStore().pump.flush()
  const element = document.createElement('div')
  element.style.cssText = 'height: 700px; display: flex'
  document.body.replaceChildren(element)
  root = createRoot(element)
  root.render(<Panel />)
  await vi.waitUntil(() => page.getByRole('button', { name: /修改事项名称：高铁站房/ }).query() !== null, {
    timeout: PATIENCE_MS,
  })
})

afterEach(() => root.unmount())

const targetOf = (index: number) =>
  liveStore()
    .projection.view()
    .targets.get(ids[index] as TargetId)
const summaryOf = (index: number) =>
  liveStore()
    .projection.view()
    .summaries.get(ids[index] as TargetId)
const progress = () => page.getByRole('textbox', { name: '进展', exact: true })
const figure = () => page.getByRole('textbox', { name: '完成投资 完成值' })

it('saves note and figure with Ctrl+Enter as one command and keeps the focus', async () => {
  const before = host.journal.length
  await userEvent.fill(figure(), '36.63亿元')
  await userEvent.fill(progress(), '主体封顶')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(page.getByText('主体封顶')).toBeVisible()
  await eventually(() =>
    expect(host.journal.slice(before).map((record) => bodyOf(record).command)).toEqual(['record-progress']),
  )
  expect(summaryOf(0)).toMatchObject({ progress: '主体封顶', actuals: [{ value: '36.63' }] })
  expect(document.activeElement).toBe(progress().element())
  await expect.element(progress()).toHaveValue('')
  await expect.element(figure()).toHaveAttribute('placeholder', '上次 36.63')
})

it('converts a figure of the same dimension and refuses another beside its field', async () => {
  await userEvent.fill(figure(), '5000万元')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await eventually(() => expect(summaryOf(0)?.actuals[0]?.value).toBe('0.5'))
  await userEvent.fill(figure(), '12件')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(page.getByRole('alert')).toHaveTextContent('写的是“件”，本指标以“亿元”计')
  expect(summaryOf(0)?.noteCount).toBe(1)
})

it('keeps unsaved text when the target changes, and the next one is a key away', async () => {
  await userEvent.fill(progress(), '还没写完')
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await expect.element(page.getByRole('button', { name: /修改事项名称：产业园/ })).toBeVisible()
  await expect.element(progress()).toHaveValue('')
  expect(document.activeElement).toBe(progress().element())
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
  await expect.element(progress()).toHaveValue('还没写完')
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByText('关上了')).toBeVisible()
})

it('refuses a deadline that is no date, says so and changes nothing', async () => {
  await userEvent.click(page.getByRole('button', { name: /^修改竣工时间/ }))
  await userEvent.fill(page.getByRole('textbox', { name: '竣工时间' }), '2024年13月')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('alert')).toHaveTextContent('“2024年13月”不是日期，原有内容未变')
  expect(targetOf(0)?.deadline.asWritten).toBe('')
  await userEvent.fill(page.getByRole('textbox', { name: '竣工时间' }), '10月底前')
  await userEvent.keyboard('{Enter}')
  await eventually(() => expect(targetOf(0)?.deadline).toMatchObject({ on: '2023-10-31', asWritten: '10月底前' }))
})

it('reads a goal as text and shows completion, expected progress and gap in points', async () => {
  await userEvent.click(page.getByTitle('修改指标“完成投资”'))
  await userEvent.fill(page.getByRole('textbox', { name: '目标值' }), '57.05亿元')
  await userEvent.keyboard('{Enter}')
  await userEvent.fill(figure(), '36.63')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  const row = page.getByRole('row', { name: /完成投资/ })
  await expect.element(row).toHaveTextContent('57.0536.6364.2%50.0%+14.2')
})

it('shows no completion of the milestones as that of a metric without a goal', async () => {
  const step = { title: '开工', dueOn: null, weight: '1' as Decimal, acceptedOn: '2023-06-01' as IsoDate }
  await editTarget(ids[0] as TargetId, { milestones: [{ ...step, id: 's1' as MilestoneId }] })
  await expect.element(page.getByRole('region', { name: '时间节点' })).toHaveTextContent('100.0%')
  await userEvent.fill(figure(), '36.63')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(page.getByRole('row', { name: /完成投资/ })).toHaveTextContent(/^完成投资亿元.36\.63.{3}$/)
})

it('keeps a plan that is saved while the form of its metric is open', async () => {
  const plan = [{ on: '2023-06-30' as IsoDate, value: '20' as Decimal }]
  await userEvent.click(page.getByTitle('修改指标“完成投资”'))
  await userEvent.fill(page.getByRole('textbox', { name: '目标值' }), '57.05亿元')
  await editTarget(ids[0] as TargetId, { metrics: (targetOf(0)?.metrics ?? []).map((metric) => ({ ...metric, plan })) })
  await eventually(() => expect(targetOf(0)?.metrics[0]?.plan).toEqual(plan))
  await userEvent.keyboard('{Enter}')
  await eventually(() => expect(targetOf(0)?.metrics[0]?.goal).toMatchObject({ value: '57.05' }))
  expect(targetOf(0)?.metrics[0]?.plan).toEqual(plan)
})

it('corrects a note by a new one; the old one stays, struck through', async () => {
  await userEvent.fill(progress(), '完成八成')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await userEvent.click(page.getByRole('button', { name: /^更\s?正$/ }))
  await expect.element(progress()).toHaveValue('完成八成')
  await userEvent.fill(progress(), '完成六成')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await eventually(() => expect(document.querySelector('del')?.textContent).toBe('完成八成'))
  expect(summaryOf(0)).toMatchObject({ noteCount: 1, progress: '完成六成' })
})

it('asks before a correction takes the place of a note that is being typed', async () => {
  await userEvent.fill(progress(), '完成八成')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(page.getByText('完成八成')).toBeVisible()
  await userEvent.fill(progress(), '还没写完')
  await userEvent.click(page.getByRole('button', { name: /^更\s?正$/ }))
  const question = page.getByRole('dialog')
  await expect.element(question).toHaveTextContent('放弃正在填写的记录？')
  await userEvent.keyboard('{Escape}')
  await expect.element(question).not.toBeInTheDocument()
  await expect.element(progress()).toHaveValue('还没写完')
  await userEvent.click(page.getByRole('button', { name: /^更\s?正$/ }))
  await userEvent.click(page.getByRole('button', { name: '放弃并更正' }))
  await expect.element(progress()).toHaveValue('完成八成')
})

const doubts = () => page.getByRole('list', { name: '请核对' })

it('says what is doubtful of a figure before it is saved and beside it afterwards, and saves it all the same', async () => {
  await userEvent.fill(figure(), '30')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await eventually(() => expect(summaryOf(0)?.actuals[0]?.value).toBe('30'))
  expect(doubts().query()).toBeNull()
  await userEvent.fill(figure(), '36.63')
  await expect.element(doubts()).toHaveTextContent(/已填报过 30，以后填的为准。前一条有误的，请用“更正”。/)
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await eventually(() => expect(summaryOf(0)?.actuals[0]?.value).toBe('36.63'))
  await expect
    .element(page.getByRole('region', { name: '进展记录' }).getByRole('list', { name: '请核对' }))
    .toBeVisible()
})

it('keeps both positions of a figure when its note is corrected, and refuses the 25th of 24', async () => {
  await userEvent.click(page.getByRole('button', { name: '更多：同比、位次' }))
  const rank = page.getByRole('textbox', { name: '完成投资 位次' })
  await userEvent.fill(figure(), '45.4')
  await userEvent.fill(rank, '25/24')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(page.getByRole('alert')).toHaveTextContent('第 25 位超出了参加排名的 24 个')
  await userEvent.fill(rank, '全市第三（总量）；全市第三（增速）')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await eventually(() => expect(summaryOf(0)?.actuals[0]?.ranks).toHaveLength(2))
  await userEvent.click(page.getByRole('button', { name: /^更\s?正$/ }))
  await expect.element(rank).toHaveValue('全市第3（总量）；全市第3（增速）')
  await userEvent.fill(figure(), '45.5')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await eventually(() => expect(summaryOf(0)?.actuals[0]?.value).toBe('45.5'))
  expect(summaryOf(0)?.actuals[0]?.ranks.map(({ basis }) => basis)).toEqual(['total', 'growth'])
})

it('says of a goal of zero that no completion can be reckoned from it', async () => {
  await userEvent.click(page.getByTitle('修改指标“完成投资”'))
  await userEvent.fill(page.getByRole('textbox', { name: '目标值' }), '0')
  await expect.element(doubts()).toHaveTextContent('目标值为零，无法计算完成率。')
  await userEvent.fill(page.getByRole('textbox', { name: '目标值' }), '20')
  await userEvent.fill(page.getByRole('textbox', { name: '基数' }), '40')
  await expect.element(doubts()).toHaveTextContent('目标值 20 低于基数 40，按逐步降低计算完成率，请核对。')
})

it('takes a deadline of last year in, and asks to check the year', async () => {
  await userEvent.click(page.getByRole('button', { name: /^修改竣工时间/ }))
  await userEvent.fill(page.getByRole('textbox', { name: '竣工时间' }), '2022年底')
  await userEvent.keyboard('{Enter}')
  await eventually(() => expect(targetOf(0)?.deadline.on).toBe('2022-12-31'))
  await expect.element(doubts()).toHaveTextContent('早于台账年度 2023 年，请核对年份。')
})

it('shows the sentence that a target came from, and the way to its place, which stays when the document is gone', async () => {
  const document = documentWith()
  await addDocument(document)
  const text = '高铁站房10月底前主体封顶。'
  const [first] = ids
  if (!first) throw new Error('no target')
  await editTarget(first, { sources: [{ documentId: document.id, start: 12, end: 26, text, metricId: null }] })
  const section = page.getByRole('region', { name: '原文' })
  await expect.element(section).toHaveTextContent(text)
  const link = section.getByRole('link', { name: '在县委全会上的讲话（2023年7月18日）' })
  await expect.element(link).toHaveAttribute('href', '#/documents/d1?at=12')
  await removeDocument(document.id)
  await expect.element(section).toHaveTextContent(/来源文件已移除/)
  await expect.element(section).toHaveTextContent(text)
})
