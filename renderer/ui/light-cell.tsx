import { LIGHTS_BY_WEIGHT } from '@shared/domain/light'
import { Popover } from 'antd'
import { useState } from 'react'
import type { LedgerRow } from './ledger-row'
import './light-cell.css'
import { LightMark } from './light-mark'
import type { Messages } from './messages/messages'
import { useMessages } from './messages/use-messages'

/** The sentence behind a row's light; of a parent also how many of each stand below it. */
export function lightReason(row: LedgerRow, messages: Messages): string {
  const { below, standing } = row
  const own = messages.ledger.explainLight(standing.reason)
  if (!below) return own
  const counts = LIGHTS_BY_WEIGHT.filter((light) => below[light] > 0).map((light) =>
    messages.ledger.lightCount(messages.ledger.lights[light], below[light]),
  )
  const total = LIGHTS_BY_WEIGHT.reduce((sum, light) => sum + below[light], 0)
  return messages.ledger.childLights(own, total, counts.join('、'))
}

/** The word of a row's light: what its rule found, or of a parent the plain name of the worst below it. */
export function rowLightWord({ light, standing }: Pick<LedgerRow, 'light' | 'standing'>, messages: Messages): string {
  return light === standing.light ? messages.ledger.lightWord(light, standing.reason) : messages.ledger.lights[light]
}

/** A row's light; its sentence is in the tooltip and, on a click, in a balloon that can be read at leisure. */
export function LightCell({ row }: { readonly row: LedgerRow }) {
  const messages = useMessages()
  const [isAsked, setAsked] = useState(false)
  const { light } = row
  const reason = lightReason(row, messages)
  const word = rowLightWord(row, messages)
  const mark = <LightMark light={light} word={word} reason={reason} />
  // Balloons are costly to have ready in every row of a fast list: one is made when it is asked for.
  if (!isAsked) {
    return (
      <button type="button" className="light-cell" tabIndex={-1} onClick={() => setAsked(true)}>
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
      content={<div className="light-why">{reason}</div>}
      onOpenChange={setAsked}
    >
      <button type="button" className="light-cell" tabIndex={-1}>
        {mark}
      </button>
    </Popover>
  )
}
