import { App } from 'antd'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { readPeople } from '../db/person'
import { openTestingStore } from '../db/testing-host'
import '../ui/theme.css'
import { notifyDone, notifyInfo, notifyRefused } from '../ui/notify'
import { Notices } from './notices'

let root: Root

beforeEach(async () => {
  await openTestingStore('duban-931')
  await readPeople()
  const element = document.createElement('div')
  document.body.replaceChildren(element)
  root = createRoot(element)
  root.render(
    <App>
      <Notices />
    </App>,
  )
  await expect.poll(() => document.querySelector('.ant-app')).not.toBeNull()
})

afterEach(() => root.unmount())

const shown = (text: string) => expect.element(page.getByText(text))

it('tells what was refused beside what was done, and lets only the latest be taken back', async () => {
  notifyDone('已修改牵头单位', () => undefined)
  await shown('已修改牵头单位').toBeVisible()
  notifyRefused('“空白.docx”没有添加：文件是空的')
  await shown('“空白.docx”没有添加：文件是空的').toBeVisible()
  notifyDone('已添加 2 个附件', () => undefined)
  await shown('已添加 2 个附件').toBeVisible()
  await shown('已修改牵头单位').not.toBeInTheDocument()
  await shown('“空白.docx”没有添加：文件是空的').toBeVisible()
  await expect.element(page.getByRole('button', { name: '撤销' })).toBeVisible()
  expect(page.getByRole('button', { name: '撤销' }).elements()).toHaveLength(1)
})

it('puts a newer refusal in the place of the older', async () => {
  notifyRefused('文件是空的')
  await shown('文件是空的').toBeVisible()
  notifyInfo('没有可以撤销的操作')
  await shown('没有可以撤销的操作').toBeVisible()
  notifyRefused('文件太大')
  await shown('文件太大').toBeVisible()
  await shown('文件是空的').not.toBeInTheDocument()
  await shown('没有可以撤销的操作').toBeVisible()
})
