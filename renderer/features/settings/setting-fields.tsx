import { Input, InputNumber } from 'antd'
import { useState, type ReactNode } from 'react'

interface SettingProps {
  readonly id: string
  readonly name: string
  readonly help?: string
  readonly children: ReactNode
}

/** A setting: its name, its field, and a line that says what it does. */
export function Setting({ id, name, help, children }: SettingProps) {
  return (
    <div className="setting">
      <label htmlFor={id}>{name}</label>
      <div className="setting-body">
        {children}
        {help && <div className="setting-help">{help}</div>}
      </div>
    </div>
  )
}

interface TextProps {
  readonly id: string
  readonly value: string
  readonly placeholder: string
  readonly maxLength: number
  readonly onSave: (value: string) => void
}

/** A text that is saved when the field is left or Enter is pressed; Esc puts the old one back. */
export function TextSetting({ id, value, placeholder, maxLength, onSave }: TextProps) {
  const [typed, setTyped] = useState(value)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setTyped(value)
  }
  return (
    <Input
      id={id}
      value={typed}
      placeholder={placeholder}
      maxLength={maxLength}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => onSave(typed.trim())}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') setTyped(value)
      }}
    />
  )
}

interface NumberProps {
  readonly id: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly unit: string
  readonly onSave: (value: number) => void
}

/** A whole number that is saved when the field is left or Enter is pressed. */
export function NumberSetting({ id, value, min, max, unit, onSave }: NumberProps) {
  const [typed, setTyped] = useState<number | null>(value)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setTyped(value)
  }
  const save = () => {
    if (typed !== null) onSave(typed)
    else setTyped(value)
  }
  return (
    <InputNumber
      id={id}
      value={typed}
      min={min}
      max={max}
      precision={0}
      suffix={unit}
      style={{ width: 130 }}
      onChange={setTyped}
      onBlur={save}
      onPressEnter={save}
    />
  )
}
