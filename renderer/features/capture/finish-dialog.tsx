import { kindsOfOffice } from '@shared/domain/given-kinds'
import { partsOf } from '@shared/domain/day'
import type { LedgerId, LedgerKindId } from '@shared/domain/ids'
import { Checkbox, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { undoCommand } from '../../commands/undo'
import { inBackground } from '../../db/in-background'
import { useLedgers, useView } from '../../db/use-store'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'
import type { KeptReview } from './kept-review'
import { makeLedger, type LedgerWish } from './make-ledger'
import type { Known } from './use-known'
import type { Review } from './use-review'

interface FinishDialogProps {
  readonly isOpen: boolean
  readonly kept: KeptReview
  readonly review: Review
  readonly known: Known
  readonly onClose: () => void
  readonly onDone: (ledgerId: LedgerId) => void
}

const NEW = 'new'

/** Which ledger the accepted items go into, and then the one step that writes them. */
export function FinishDialog({ isOpen, kept, review, known, onClose, onDone }: FinishDialogProps) {
  const messages = useMessages()
  const { capture: words, common, intake, errors } = messages
  const { kinds, settings } = useView()
  const ledgers = useLedgers()
  const [typed, setWish] = useState<Omit<LedgerWish, 'name'> & { readonly name: string | null }>(() => ({
    ledgerId: null,
    // Until one is typed, the document's title as it is called by now.
    name: null,
    kindId: kindsOfOffice(kinds)[0]!.id,
    year: partsOf(kept.draft.on).year,
    issuer: settings.officeName,
    isDocumentRight: false,
  }))
  const [isWriting, setWriting] = useState(false)
  const wish: LedgerWish = { ...typed, name: typed.name ?? kept.draft.title.slice(0, 100) }
  const set = (patch: Partial<LedgerWish>) => setWish((now) => ({ ...now, ...patch }))
  const accepted = review.state.items.filter(({ decision }) => decision === 'accepted')
  const updates = accepted.filter(({ key, isNew }) => !isNew && known.existing.has(key)).length
  const added = accepted.length - updates
  const left = review.counts.undecided

  // What is only written into targets that are there needs no ledger.
  const isNew = added > 0 && wish.ledgerId === null

  const write = async () => {
    setWriting(true)
    try {
      const written = await makeLedger(wish, kept, review, known)
      if (!written.ok) {
        notifyRefused(words.notMade(words.refusals[written.code] ?? refusalText(errors, written.code)))
        return
      }
      notifyDone(added === 0 ? words.updated(updates) : words.made(accepted.length), () =>
        undoCommand(written.value.closes),
      )
      onDone(written.value.ledgerId)
    } finally {
      setWriting(false)
    }
  }
  return (
    <Modal
      title={words.finishTitle}
      open={isOpen}
      okText={words.make}
      okButtonProps={{ disabled: !known.isReady || (isNew && wish.name.trim() === '') }}
      confirmLoading={isWriting}
      cancelText={common.cancel}
      onOk={() => inBackground(write())}
      onCancel={onClose}
    >
      <div className="capture-fields">
        <p>{words.willMake(added, updates)}</p>
        {updates > 0 && (
          <Checkbox checked={wish.isDocumentRight} onChange={(event) => set({ isDocumentRight: event.target.checked })}>
            {words.documentRight}
          </Checkbox>
        )}
        {left > 0 && <p className="item-doubt">{words.leftOut(left)}</p>}
        {added > 0 && (
          <label>
            <span>{words.ledger}</span>
            <Select
              value={wish.ledgerId ?? NEW}
              aria-label={words.ledger}
              options={[
                { value: NEW, label: intake.newLedger },
                ...ledgers.map(({ id, name, year }) => ({ value: id as string, label: `${name}（${year}）` })),
              ]}
              onChange={(id) => set({ ledgerId: id === NEW ? null : (id as LedgerId) })}
            />
          </label>
        )}
        {isNew && (
          <>
            <label>
              <span>{intake.ledgerName}</span>
              <Input value={wish.name} maxLength={200} onChange={(event) => set({ name: event.target.value })} />
            </label>
            <label>
              <span>{intake.kind}</span>
              <Select
                value={wish.kindId}
                aria-label={intake.kind}
                options={kindsOfOffice(kinds).map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(kindId: LedgerKindId) => set({ kindId })}
              />
            </label>
            <label>
              <span>{intake.year}</span>
              <InputNumber
                value={wish.year}
                min={1990}
                max={2100}
                precision={0}
                onChange={(year) => year !== null && set({ year })}
              />
            </label>
            <label>
              <span>{intake.issuer}</span>
              <Input value={wish.issuer} maxLength={200} onChange={(event) => set({ issuer: event.target.value })} />
            </label>
          </>
        )}
      </div>
    </Modal>
  )
}
