import { LIGHTS_BY_WEIGHT } from '@shared/domain/light'
import { Popover } from 'antd'
import { useState } from 'react'
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
  const [isAsked, setAsked] = useState(false)
  const { standing, light } = row
  const reason = reasonOf(row, messages)
  const word =
    light === standing.light ? messages.ledger.lightWord(light, standing.reason) : messages.ledger.lights[light]
  const mark = <LightMark light={light} word={word} reason={reason} />
  // Balloons are costly to have ready in every row of a fast list: one is made when it is asked for.
  if (!isAsked) {
    return (
      <button type="button" className="ledger-light" tabIndex={-1} onClick={() => setAsked(true)}>
        {mark}
      </button>
    )
  }
  return (
    <Popover
      open
      trigger="click"
      placement="rightTop"
      title={messages.ledger.why}
      content={<div className="ledger-why">{reason}</div>}
      onOpenChange={setAsked}
    >
      <button type="button" className="ledger-light" tabIndex={-1}>
        {mark}
      </button>
    </Popover>
  )
}
