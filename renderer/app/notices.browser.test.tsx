import { App } from 'antd'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { readPeople } from '../db/person'
import { openTestingStore } from '../db/testing-host'
import '../ui/theme.css'
import { notifyDone, notifyInfo, notifyRefused } from '../ui/notify'
import { PATIENCE_MS } from '../ui/testing/eventually'
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
  await vi.waitUntil(() => document.querySelector('.ant-app') !== null, { timeout: PATIENCE_MS })
})

afterEach(() => root.unmount())

const notice = (text: string) => page.getByText(text)

it('tells what was refused beside what was done, and lets only the latest be taken back', async () => {
  notifyDone('已修改牵头单位', () => undefined)
  await expect.element(notice('已修改牵头单位')).toBeVisible()
  notifyRefused('“空白.docx”没有添加：文件是空的')
  await expect.element(notice('“空白.docx”没有添加：文件是空的')).toBeVisible()
  notifyDone('已添加 2 个附件', () => undefined)
  await expect.element(notice('已添加 2 个附件')).toBeVisible()
  await expect.element(notice('已修改牵头单位')).not.toBeInTheDocument()
  await expect.element(notice('“空白.docx”没有添加：文件是空的')).toBeVisible()
  await expect.element(page.getByRole('button', { name: '撤销' })).toBeVisible()
  expect(page.getByRole('button', { name: '撤销' }).elements()).toHaveLength(1)
})

it('puts a newer refusal in the place of the older', async () => {
  notifyRefused('文件是空的')
  await expect.element(notice('文件是空的')).toBeVisible()
  notifyInfo('没有可以撤销的操作')
  await expect.element(notice('没有可以撤销的操作')).toBeVisible()
  notifyRefused('文件太大')
  await expect.element(notice('文件太大')).toBeVisible()
  await expect.element(notice('文件是空的')).not.toBeInTheDocument()
  await expect.element(notice('没有可以撤销的操作')).toBeVisible()
})
