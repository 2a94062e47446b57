import type { FolderHealth } from '@shared/ipc/places'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { expect, it, onTestFinished } from 'vitest'
import { FolderAdvice } from './folder-advice'
import { messagesFor } from './messages/messages'
import { MessagesContext } from './messages/use-messages'

const well: FolderHealth = {
  which: 'data',
  isThere: true,
  isWritable: true,
  freeBytes: 80_000_000_000,
  isNearlyFull: false,
  kind: 'local',
}

function lines(health: readonly FolderHealth[]): readonly string[] {
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  onTestFinished(() => {
    root.unmount()
    place.remove()
  })
  const shown: ReactNode = (
    <MessagesContext value={messagesFor('zh-CN')}>
      <FolderAdvice health={health} />
    </MessagesContext>
  )
  flushSync(() => root.render(shown))
  return [...place.querySelectorAll('.folder-advice')].map((line) => line.textContent)
}

it('folders that are well need no words', () => {
  expect(lines([well, { ...well, which: 'second', kind: 'network' }])).toEqual([])
})

it('a data folder on a network or synchronised drive is advised against; the second place belongs there', () => {
  const [network, synchronised] = lines([
    { ...well, kind: 'network' },
    { ...well, which: 'next', kind: 'synchronised' },
    { ...well, which: 'second', kind: 'synchronised' },
  ])
  expect(network).toContain('数据文件夹在网络盘上')
  expect(synchronised).toContain('新的数据文件夹在同步盘')
})

it('a nearly full disk is said with the room that is left, and a folder that is gone by its name', () => {
  const said = lines([
    { ...well, freeBytes: 300_000_000, isNearlyFull: true },
    { ...well, which: 'backup', isThere: false, freeBytes: null },
  ])
  expect(said[0]).toContain('数据文件夹所在磁盘只剩 286.1 MB')
  expect(said[1]).toContain('找不到备份文件夹')
})
