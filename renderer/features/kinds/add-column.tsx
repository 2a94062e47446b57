import { kindsOfOffice } from '@shared/domain/given-kinds'
import { commonColumn, extraColumn } from '@shared/domain/kind-columns'
import { unseenContent } from '@shared/domain/kind-effects'
import { absentCommon, addColumn, extraKey, MOST_COLUMNS, type KindDraft } from '@shared/domain/kind-edit'
import { ExtraType, type Column, type CommonColumn, type LedgerKind } from '@shared/domain/ledger-kind'
import { Button, Dropdown, type MenuProps } from 'antd'
import { useMemo } from 'react'
import { liveStore } from '../../db/live-store'
import { useView } from '../../db/use-store'
import { useMessages } from '../../ui/messages/use-messages'
import { useTargetsOfKind } from './use-targets-of-kind'

interface AddColumnProps {
  readonly kind: LedgerKind
  readonly draft: KindDraft
  /** The draft with a column more. */
  readonly onAdded: (draft: KindDraft) => void
}

/** Adds a common column that is not there, one of the office's own, or one whose content an earlier one left behind. */
export function AddColumn({ kind, draft, onAdded }: AddColumnProps) {
  const { kinds: words, changes } = useMessages()
  const { kinds } = useView()
  const targets = useTargetsOfKind(kind.id)
  const absent = absentCommon(draft)
  const isFull = draft.columns.length >= MOST_COLUMNS
  const unseen = useMemo(
    () =>
      unseenContent(
        draft.columns.map(({ column }) => column),
        targets,
      ),
    [draft.columns, targets],
  )
  const known = (key: string): Column | undefined =>
    [kind, ...kindsOfOffice(kinds)]
      .flatMap(({ columns }) => columns)
      .find((column) => column.source === 'extra' && column.key === key)
  const add = (column: Column) => onAdded(addColumn(draft, { ...column, isHidden: false }))
  const back: MenuProps['items'] = unseen.map(({ key, held, sample }) => ({
    key: `back ${key}`,
    label: words.addUnseen(known(key)?.title ?? words.unseenSample(sample.slice(0, 12)), held),
  }))
  const types: MenuProps['items'] = ExtraType.options.map((type) => ({ key: type, label: changes.extraTypes[type] }))
  const addExtra = (picked: string) => {
    const unseenKey = picked.startsWith('back ') ? picked.slice('back '.length) : null
    if (unseenKey !== null) add(known(unseenKey) ?? extraColumn(unseenKey, 'text'))
    else add(extraColumn(extraKey(liveStore().ids.text()), picked as ExtraType))
  }
  return (
    <div className="kind-add">
      <Dropdown
        trigger={['click']}
        disabled={isFull || absent.length === 0}
        menu={{
          items: absent.map((key) => ({ key, label: commonColumn(key).title })),
          onClick: ({ key }) => add(commonColumn(key as CommonColumn)),
        }}
      >
        <Button size="small">{words.addCommon}</Button>
      </Dropdown>
      <Dropdown
        trigger={['click']}
        disabled={isFull}
        menu={{
          items: back.length === 0 ? types : [...types, { type: 'divider' }, ...back],
          onClick: ({ key }) => addExtra(key),
        }}
      >
        <Button size="small">{words.addExtra}</Button>
      </Dropdown>
    </div>
  )
}
