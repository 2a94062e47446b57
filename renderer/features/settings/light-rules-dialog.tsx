import { CONDITIONS, newRule, nextRuleSet, unreachableRules, type Condition } from '@shared/domain/light-rule-edit'
import { DEFAULT_LIGHT_RULES, type LightRule, type LightRuleSet } from '@shared/domain/light-rules'
import { Button, Dropdown, Modal } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { changeSettings } from '../../commands/change-settings'
import { undoCommand } from '../../commands/undo'
import { inBackground } from '../../db/in-background'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'
import { LightRuleLine } from './light-rule-line'
import { LightTrial } from './light-trial'

interface Props {
  readonly inForce: LightRuleSet
  readonly onClose: () => void
}

/** A rule with a name of its own, so that it keeps its place on the screen while others move. */
interface Line {
  readonly key: number
  readonly rule: LightRule
}

/** A condition to choose from; its number comes afterwards. */
const labelOf = ([before, after]: readonly [string, string]) => (after === '' ? before : `${before} … ${after}`)

const linesOf = (rules: readonly LightRule[]): readonly Line[] => rules.map((rule, key) => ({ key, rule }))

/** Changes the rules of the lights, and shows before they are saved which lights they would change. */
export function LightRulesDialog({ inForce, onClose }: Props) {
  const { lightRules: words, changes, common, errors } = useMessages()
  const [lines, setLines] = useState(() => linesOf(inForce.rules))
  const [nextKey, setNextKey] = useState(inForce.rules.length)
  const [isSaving, setSaving] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  // What was added stands at the end of a list that scrolls.
  useEffect(() => {
    if (nextKey > inForce.rules.length) list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' })
  }, [nextKey, inForce])
  const draft = useMemo(
    () =>
      nextRuleSet(
        inForce,
        lines.map(({ rule }) => rule),
      ),
    [inForce, lines],
  )
  const isSame = JSON.stringify(draft.rules) === JSON.stringify(inForce.rules)
  const unreachable = unreachableRules(lines.map(({ rule }) => rule))
  const last = lines.length - 1

  const change = (key: number, rule: LightRule) =>
    setLines(lines.map((line) => (line.key === key ? { key, rule } : line)))
  const move = (index: number, by: 1 | -1) => {
    const [moved, other] = [lines[index], lines[index + by]]
    if (moved && other) setLines(lines.with(index, other).with(index + by, moved))
  }
  const add = (when: Condition) => {
    setLines([...lines.slice(0, last), { key: nextKey, rule: newRule(when, 'yellow') }, ...lines.slice(last)])
    setNextKey(nextKey + 1)
  }
  const reset = () => {
    setLines(DEFAULT_LIGHT_RULES.rules.map((rule, index) => ({ key: nextKey + index, rule })))
    setNextKey(nextKey + DEFAULT_LIGHT_RULES.rules.length)
  }
  const save = async () => {
    setSaving(true)
    const done = await changeSettings({ lightRules: draft })
    setSaving(false)
    if (!done.ok) {
      notifyRefused(refusalText(errors, done.code))
      return
    }
    notifyDone(words.saved, () => undoCommand(done.value.closes))
    onClose()
  }
  return (
    <Modal
      open
      width={860}
      style={{ top: 16 }}
      title={words.dialog}
      okText={words.save}
      cancelText={common.cancel}
      mask={{ closable: false }}
      confirmLoading={isSaving}
      okButtonProps={{ disabled: isSame }}
      onOk={() => inBackground(save())}
      onCancel={onClose}
    >
      <p className="setting-help">{words.lead}</p>
      <ol className="rule-lines" ref={list}>
        {lines.map(({ key, rule }, index) => (
          <LightRuleLine
            key={key}
            rule={rule}
            isUnreachable={unreachable.includes(index)}
            canMoveUp={index > 0 && index < last}
            canMoveDown={index < last - 1}
            onChange={(changed) => change(key, changed)}
            onMove={(by) => move(index, by)}
            onRemove={() => setLines(lines.filter((line) => line.key !== key))}
          />
        ))}
      </ol>
      <div className="rule-tools">
        <Dropdown
          trigger={['click']}
          menu={{
            items: CONDITIONS.map((when) => ({ key: when, label: labelOf(changes.lightRules.conditions[when]) })),
            onClick: ({ key }) => add(key as Condition),
          }}
        >
          <Button size="small">{words.add}</Button>
        </Dropdown>
        <Button size="small" onClick={reset}>
          {words.reset}
        </Button>
      </div>
      <h3>{words.trial}</h3>
      {isSame ? <p className="setting-help">{words.unchanged}</p> : <LightTrial rules={draft} />}
    </Modal>
  )
}
