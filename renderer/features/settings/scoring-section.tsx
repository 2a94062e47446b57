import { decimal, type Decimal } from '@shared/domain/decimal'
import { DEFAULT_SCORING, earns, SCORE_EVENTS, type ScoreEventKind, type Scoring } from '@shared/domain/scoring'
import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { useView } from '../../db/use-store'
import { useMessages } from '../../ui/messages/use-messages'
import { Setting } from './setting-fields'
import { useSaveSetting } from './use-save-setting'

/** 计分标准: what every unit starts from, and what each event earns or costs. Each is saved as it is changed. */
export function ScoringSection() {
  const { settings: words, changes } = useMessages()
  const { scoring } = useView().settings
  const saveSetting = useSaveSetting()
  const save = (next: Scoring) => saveSetting(words.scoring, { scoring: next })
  const withPoints = (kind: ScoreEventKind, worth: Decimal) =>
    save({ ...scoring, points: { ...scoring.points, [kind]: worth } })
  const isDefault = JSON.stringify(scoring) === JSON.stringify(DEFAULT_SCORING)
  return (
    <section>
      <h2>{words.scoring}</h2>
      <p className="setting-help">{words.scoringHelp}</p>
      <Setting id="score-base" name={words.scoreBase}>
        <PointsField
          id="score-base"
          value={scoring.base}
          min="0"
          max="100"
          onSave={(base) => save({ ...scoring, base })}
        />
      </Setting>
      {SCORE_EVENTS.map((kind) => (
        <Setting key={kind} id={`score-${kind}`} name={changes.scoreEvents[kind]}>
          <PointsField
            id={`score-${kind}`}
            value={scoring.points[kind]}
            min={earns(kind) ? '0' : '-100'}
            max={earns(kind) ? '100' : '0'}
            onSave={(worth) => withPoints(kind, worth)}
          />
        </Setting>
      ))}
      <Button disabled={isDefault} onClick={() => save(DEFAULT_SCORING)}>
        {words.scoringDefault}
      </Button>
    </section>
  )
}

interface PointsFieldProps {
  readonly id: string
  readonly value: Decimal
  readonly min: string
  readonly max: string
  readonly onSave: (value: Decimal) => void
}

/** Points with up to two decimals, exact as typed; saved when the field is left or Enter is pressed. */
function PointsField({ id, value, min, max, onSave }: PointsFieldProps) {
  const { settings: words } = useMessages()
  const [typed, setTyped] = useState<string | null>(value)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setTyped(value)
  }
  const save = () => {
    const read = typed === null ? null : decimal(typed)
    if (read !== null) onSave(read)
    else setTyped(value)
  }
  return (
    <InputNumber<string>
      id={id}
      stringMode
      value={typed}
      min={min}
      max={max}
      suffix={words.pointsUnit}
      style={{ width: 130 }}
      onChange={setTyped}
      onBlur={save}
      onPressEnter={save}
    />
  )
}
