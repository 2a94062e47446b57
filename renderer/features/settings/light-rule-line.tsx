import { decimal } from '@shared/domain/decimal'
import { MOST, withNumber } from '@shared/domain/light-rule-edit'
import { ruleNumber } from '@shared/domain/light-rule-words'
import { Light, type LightRule } from '@shared/domain/light-rules'
import { InputNumber, Select } from 'antd'
import { LightMark } from '../../ui/light-mark'
import { useMessages } from '../../ui/messages/use-messages'
import { OrderButtons } from '../../ui/order-buttons'

interface Props {
  readonly rule: LightRule
  /** A rule above covers it. */
  readonly isUnreachable: boolean
  readonly canMoveUp: boolean
  readonly canMoveDown: boolean
  readonly onChange: (rule: LightRule) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

/** One rule: its condition with its number, its light, and its place. What holds for everything else stays last. */
export function LightRuleLine({ rule, isUnreachable, canMoveUp, canMoveDown, onChange, onMove, onRemove }: Props) {
  const { lightRules: words, changes } = useMessages()
  const { lights, conditions } = changes.lightRules
  const [before, after] = conditions[rule.when]
  const number = ruleNumber(rule)
  const isLast = rule.when === 'otherwise'
  return (
    <li className={isUnreachable ? 'rule-line is-unreachable' : 'rule-line'}>
      <span className="rule-condition">
        {before}
        {number !== null && (
          <InputNumber<string>
            size="small"
            stringMode
            aria-label={`${before} ${after}`}
            value={number}
            min="0"
            max={String(MOST[rule.when] ?? 0)}
            {...(rule.when === 'due-within' ? { precision: 0 } : {})}
            onChange={(typed) => {
              const read = typed === null ? null : decimal(typed)
              if (read !== null) onChange(withNumber(rule, read))
            }}
          />
        )}
        {after}
        {isUnreachable && <small>{words.unreachable}</small>}
      </span>
      <Select<Light>
        size="small"
        aria-label={`${before} ${after} ${words.light}`}
        value={rule.light}
        options={Light.options.map((light) => ({
          value: light,
          label: <LightMark light={light} word={lights[light]} />,
        }))}
        onChange={(light) => onChange({ ...rule, light })}
      />
      <OrderButtons
        label={before}
        canMoveUp={canMoveUp}
        canMoveDown={canMoveDown}
        canRemove={!isLast}
        onMove={onMove}
        onRemove={onRemove}
      />
    </li>
  )
}
