import { LIGHTS_BY_WEIGHT } from '@shared/domain/light'
import { Popover } from 'antd'
import { LightMark } from '../../ui/light-mark'
import type { Messages } from '../../ui/messages/messages'
import { useMessages } from '../../ui/messages/use-messages'
import type { LedgerRow } from './ledger-row'

/** The sentence behind a row's light; of a parent also how many of each stand below it. */
function reasonOf(row: LedgerRow, messages: Messages): string {
  const { below, standing } = row
  const own = messages.ledger.explainLight(standing.reason)
  if (!below) return own
  const counts = LIGHTS_BY_WEIGHT.filter((light) => below[light] > 0).map((light) =>
    messages.ledger.lightCount(messages.ledger.lights[light], below[light]),
  )
  const total = LIGHTS_BY_WEIGHT.reduce((sum, light) => sum + below[light], 0)
  return messages.ledger.childLights(own, total, counts.join('、'))
}

/** A row's light; its sentence is in the tooltip and, on a click, in a balloon that can be read at leisure. */
export function LightCell({ row }: { readonly row: LedgerRow }) {
  const messages = useMessages()
  const { standing, light } = row
  const reason = reasonOf(row, messages)
  const word =
    light === standing.light ? messages.ledger.lightWord(light, standing.reason) : messages.ledger.lights[light]
  return (
    <Popover
      trigger="click"
      placement="rightTop"
      title={messages.ledger.why}
      content={<div className="ledger-why">{reason}</div>}
      destroyOnHidden
    >
      <button type="button" className="ledger-light" tabIndex={-1}>
        <LightMark light={light} word={word} reason={reason} />
      </button>
    </Popover>
  )
}
