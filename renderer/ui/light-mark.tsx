import './light-mark.css'
import { LIGHT_SHAPES } from './light-shapes'

export type LightColour = 'grey' | 'red' | 'yellow' | 'blue' | 'green' | 'white'

interface LightMarkProps {
  readonly light: LightColour
  /** 正常, 滞后, 逾期 …: a light is never a colour alone. */
  readonly word: string
  /** Why the light is what it is, in one sentence. */
  readonly reason?: string
}

/** A light as colour, shape and word: it can be told in black-and-white print and by colour-blind eyes. */
export function LightMark({ light, word, reason }: LightMarkProps) {
  return (
    <span className={`light-mark is-${light}`} title={reason}>
      <span className="light-shape" aria-hidden>
        {LIGHT_SHAPES[light]}
      </span>
      <span className="light-word">{word}</span>
    </span>
  )
}
