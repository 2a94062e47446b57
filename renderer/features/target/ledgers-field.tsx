import type { LedgerId } from '@shared/domain/ids'
import type { Target } from '@shared/domain/target'
import { Select } from 'antd'
import { useState } from 'react'
import { placeTarget } from '../../commands/place-target'
import { undoCommand } from '../../commands/undo'
import { inBackground } from '../../db/in-background'
import { useLedgers } from '../../db/use-store'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'

/** 所属台账: a target may stand in several ledgers, and is counted once in each. Saved when the list closes. */
export function LedgersField({ target }: { readonly target: Target }) {
  const { target: words, app, errors } = useMessages()
  const ledgers = useLedgers()
  const [chosen, setChosen] = useState<readonly LedgerId[] | null>(null)
  const [isOpen, setOpen] = useState(false)
  if (ledgers.length < 2) return null
  const save = async (ledgerIds: readonly LedgerId[]) => {
    const saved = await placeTarget(target.id, ledgerIds)
    if (!saved.ok) notifyRefused(refusalText(errors, saved.code))
    else if (saved.value.changes.length > 0)
      notifyDone(words.saved(words.ledgers), () => undoCommand(saved.value.closes))
    setChosen(null)
  }
  return (
    <div className="is-wide">
      <dt title={words.ledgersHint}>{words.ledgers}</dt>
      <dd>
        <Select
          mode="multiple"
          size="small"
          className="target-ledgers"
          aria-label={words.ledgers}
          optionFilterProp="label"
          value={[...(chosen ?? target.ledgerIds)]}
          options={ledgers.map(({ id, name, year }) => ({ value: id, label: app.ledgerWithYear(name, year) }))}
          onChange={(ids: LedgerId[]) => {
            // The cross on a name works without opening the list.
            if (isOpen) setChosen(ids)
            else inBackground(save(ids))
          }}
          onOpenChange={(opens) => {
            setOpen(opens)
            if (!opens && chosen !== null) inBackground(save(chosen))
          }}
        />
      </dd>
    </div>
  )
}
