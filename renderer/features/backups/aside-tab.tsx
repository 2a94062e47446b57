import type { AsideItem } from '@shared/ipc/places'
import { App, Button, Table, type TableColumnsType } from 'antd'
import { useEffect, useState } from 'react'
import { inBackground } from '../../db/in-background'
import { askHost, callHost } from '../../host'
import { refusalText } from '../../ui/messages/errors'
import type { Messages } from '../../ui/messages/messages'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyInfo, notifyRefused } from '../../ui/notify'
import { sizeText } from '../../ui/size-text'
import { momentText } from '../../ui/when'
import './backups.css'
import { OldStores } from './old-stores'

/** 保留的旧数据: what was set aside, and letting go of it after 30 days. */
export function AsideTab() {
  const messages = useMessages()
  const { aside: words, errors, common } = messages
  const { modal } = App.useApp()
  const [items, setItems] = useState<readonly AsideItem[] | null>(null)
  const list = async () => {
    const listed = await askHost('aside:list', {})
    if (listed.ok) setItems(listed.value)
    else notifyRefused(refusalText(errors, listed.code))
  }
  useEffect(() => {
    inBackground(callHost('aside:list', {}).then(setItems))
  }, [])
  const due = (items ?? []).filter(({ daysLeft }) => daysLeft === 0)
  const letGo = async (how: 'trash' | 'delete') => {
    const size = sizeText(bytesOf(due))
    const isSure = await modal.confirm({
      title: how === 'trash' ? words.trashTitle(due.length, size) : words.removeTitle(due.length, size),
      content: how === 'trash' ? words.sureText : words.sureRemove,
      okText: how === 'trash' ? words.toTrash : words.remove,
      okButtonProps: { danger: how === 'delete' },
      cancelText: common.cancel,
    })
    if (!isSure) return
    const done = await askHost('aside:let-go', { ids: due.map(({ id }) => id), how })
    if (!done.ok) return notifyRefused(refusalText(errors, done.code))
    const { gone, failed } = done.value
    if (failed > 0) notifyRefused(words.doneSome(gone, failed))
    else notifyInfo(words.done(gone))
    await list()
  }
  return (
    <div className="aside">
      <p>{words.lead}</p>
      <section>
        <header>
          <h2>{words.files}</h2>
          <span className="places-muted">
            {words.count(items?.length ?? 0, sizeText(bytesOf(items ?? [])))}
            {due.length > 0 && ` · ${words.due(due.length)}`}
          </span>
          <Button size="small" disabled={due.length === 0} onClick={() => inBackground(letGo('trash'))}>
            {words.toTrash}
          </Button>
          <Button size="small" danger disabled={due.length === 0} onClick={() => inBackground(letGo('delete'))}>
            {words.remove}
          </Button>
        </header>
        <Table<AsideItem>
          size="small"
          rowKey="id"
          columns={columnsIn(messages)}
          dataSource={[...(items ?? [])]}
          loading={items === null}
          pagination={(items?.length ?? 0) > 20 ? { pageSize: 20, showSizeChanger: false } : false}
          locale={{ emptyText: words.empty }}
        />
      </section>
      <OldStores />
    </div>
  )
}

function bytesOf(items: readonly AsideItem[]): number {
  return items.reduce((sum, { bytes }) => sum + bytes, 0)
}

function columnsIn({ aside: words }: Messages): TableColumnsType<AsideItem> {
  const { columns } = words
  return [
    { title: columns.name, render: (_, { name }) => <span className="places-path">{name}</span> },
    { title: columns.kind, width: 170, render: (_, { kind }) => words.kinds[kind] },
    { title: columns.place, width: 120, render: (_, { place }) => words.places[place] },
    { title: columns.size, width: 90, align: 'right', render: (_, { bytes }) => sizeText(bytes) },
    { title: columns.at, width: 170, render: (_, { at }) => momentText(at) },
    {
      title: columns.stay,
      width: 100,
      render: (_, { daysLeft }) => (daysLeft === 0 ? words.now : words.daysLeft(daysLeft)),
    },
  ]
}
