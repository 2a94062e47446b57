import { lightOf, type LightReason } from '@shared/domain/light'
import type { Light, LightRuleSet } from '@shared/domain/light-rules'
import type { Target } from '@shared/domain/target'
import { Table, type TableColumnsType } from 'antd'
import { useCallback, useMemo } from 'react'
import { standingIn, useHeadings } from '../../db/standings'
import { useToday, useView } from '../../db/use-store'
import { LightMark } from '../../ui/light-mark'
import type { Messages } from '../../ui/messages/messages'
import { useMessages } from '../../ui/messages/use-messages'
import { useInSlices } from '../../ui/use-in-slices'
import { countText } from '../../ui/when'

interface Lit {
  readonly light: Light
  readonly reason: LightReason
}

interface Turn {
  readonly target: Target
  readonly before: Lit
  readonly after: Lit
}

/** Which lights would be others under these rules, today: how many from which to which, and every target with its reason. */
export function LightTrial({ rules }: { readonly rules: LightRuleSet }) {
  const messages = useMessages()
  const { lightRules: words, changes } = messages
  const view = useView()
  const today = useToday()
  const headings = useHeadings()
  const targets = useMemo(() => [...view.targets.values()].filter(({ id }) => !headings.has(id)), [view, headings])
  const turnOf = useCallback(
    (target: Target): Turn | null => {
      const before = standingIn(view, target, today)
      const after = lightOf(before.reason.facts, rules)
      return after.light === before.light ? null : { target, before, after }
    },
    [view, today, rules],
  )
  const turns = useInSlices(targets, turnOf)
  const columns = useMemo(() => columnsIn(messages), [messages])
  const kinds = useMemo(() => kindsOf(turns ?? []), [turns])
  if (turns === null) return <p className="setting-help">{words.working}</p>
  if (turns.length === 0) return <p className="setting-help">{words.nothingChanges}</p>
  const { lights } = changes.lightRules
  return (
    <>
      <p>{words.changing(countText(turns.length), countText(targets.length))}</p>
      <ul className="rule-turns">
        {kinds.map(({ before, after, count }) => (
          <li key={`${before} ${after}`}>
            <LightMark light={before} word={lights[before]} /> → <LightMark light={after} word={lights[after]} />{' '}
            <strong>{countText(count)}</strong>
          </li>
        ))}
      </ul>
      <Table<Turn>
        size="small"
        virtual
        rowKey={({ target }) => target.id}
        columns={columns}
        dataSource={[...turns]}
        pagination={false}
        scroll={{ x: 780, y: 150 }}
      />
    </>
  )
}

interface TurnKind {
  readonly before: Light
  readonly after: Light
  readonly count: number
}

/** How many turn from which light to which, most first. */
function kindsOf(turns: readonly Turn[]): readonly TurnKind[] {
  const kinds = new Map<string, TurnKind>()
  for (const turn of turns) {
    const [before, after] = [turn.before.light, turn.after.light]
    const key = `${before} ${after}`
    kinds.set(key, { before, after, count: (kinds.get(key)?.count ?? 0) + 1 })
  }
  return [...kinds.values()].toSorted((a, b) => b.count - a.count)
}

function columnsIn({ lightRules: words, ledger }: Messages): TableColumnsType<Turn> {
  const mark = ({ light, reason }: Lit) => (
    <LightMark light={light} word={ledger.lightWord(light, reason)} reason={ledger.explainLight(reason)} />
  )
  return [
    { title: words.target, ellipsis: true, render: (_, { target }) => target.title },
    { title: words.before, width: 110, render: (_, { before }) => mark(before) },
    { title: words.after, width: 110, render: (_, { after }) => mark(after) },
    { title: words.why, width: 340, ellipsis: true, render: (_, { after }) => ledger.explainLight(after.reason) },
  ]
}
