import { App, Button, Table, type TableColumnsType } from 'antd'
import { useEffect, useState } from 'react'
import { inBackground } from '../../db/in-background'
import { deleteOldStores, listOldStores, type OldStore } from '../../db/old-stores'
import type { Messages } from '../../ui/messages/messages'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyInfo } from '../../ui/notify'
import { countText, momentText } from '../../ui/when'

/** The databases that others took the place of. */
export function OldStores() {
  const messages = useMessages()
  const { aside: words, common } = messages
  const { modal } = App.useApp()
  const [stores, setStores] = useState<readonly OldStore[] | null>(null)
  useEffect(() => {
    inBackground(listOldStores().then(setStores))
  }, [])
  const due = (stores ?? []).filter(({ daysLeft }) => daysLeft === 0)
  const remove = async () => {
    const isSure = await modal.confirm({
      title: words.removeStoresTitle(due.length),
      content: words.sureRemove,
      okText: words.remove,
      okButtonProps: { danger: true },
      cancelText: common.cancel,
    })
    if (!isSure) return
    notifyInfo(words.done(await deleteOldStores(due.map(({ name }) => name))))
    setStores(await listOldStores())
  }
  return (
    <section>
      <header>
        <h2>{words.stores}</h2>
        <span className="places-muted">
          {words.storeCount(stores?.length ?? 0)}
          {due.length > 0 && ` · ${words.due(due.length)}`}
        </span>
        <Button size="small" danger disabled={due.length === 0} onClick={() => inBackground(remove())}>
          {words.remove}
        </Button>
      </header>
      <p className="places-muted">{words.storesText}</p>
      <Table<OldStore>
        size="small"
        rowKey="name"
        columns={columnsIn(messages)}
        dataSource={[...(stores ?? [])]}
        loading={stores === null}
        pagination={false}
        locale={{ emptyText: words.emptyStores }}
      />
    </section>
  )
}

function columnsIn({ aside: words, backups }: Messages): TableColumnsType<OldStore> {
  const { columns } = words
  return [
    { title: columns.name, width: 140, dataIndex: 'name' },
    {
      title: backups.columns.content,
      render: (_, { counts }) =>
        counts ? words.content(countText(counts.targets), countText(counts.notes)) : words.unknown,
    },
    { title: columns.at, width: 170, render: (_, { at }) => momentText(at) },
    {
      title: columns.stay,
      width: 100,
      render: (_, { daysLeft }) => (daysLeft === 0 ? words.now : words.daysLeft(daysLeft)),
    },
  ]
}
