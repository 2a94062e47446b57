import { Button } from 'antd'
import { useMessages } from '../../ui/messages/use-messages'
import type { ImportDraft, PlannedImport } from './import-draft'

const MOST_SHOWN = 6

interface NameQuestionsProps {
  readonly draft: ImportDraft
  readonly planned: PlannedImport
  readonly onAnswer: (aliases: ImportDraft['aliases']) => void
}

/** Units and leaders that the sheet calls otherwise than the ledgers do: each is answered with one press, and the answer is kept. */
export function NameQuestions({ draft, planned, onAnswer }: NameQuestionsProps) {
  const { intake } = useMessages()
  const { nameQuestions } = planned
  const { units, leaders } = planned.plan.names
  const isHere = (written: string) => units.has(written) || leaders.has(written)
  const answered = [...draft.aliases].filter(([written, known]) => written !== known && isHere(written))
  if (nameQuestions.length === 0 && answered.length === 0) return null
  const answer = (written: string, known: string) => onAnswer(new Map([...draft.aliases, [written, known]]))
  return (
    <section className="intake-units" aria-label={intake.names}>
      <strong>{intake.names}</strong>
      {nameQuestions.slice(0, MOST_SHOWN).map(({ kind, written, known, rows }) => (
        <div key={written} className="intake-unit">
          <span>{intake.nameQuestion(written, known, rows)}</span>
          <Button size="small" type="primary" ghost onClick={() => answer(written, known)}>
            {intake.sameName[kind]}
          </Button>
          <Button size="small" onClick={() => answer(written, written)}>
            {intake.otherName}
          </Button>
        </div>
      ))}
      {nameQuestions.length > MOST_SHOWN && (
        <span className="intake-hint">{intake.moreNames(nameQuestions.length - MOST_SHOWN)}</span>
      )}
      {answered.length > 0 && (
        <div className="intake-unit">
          <span className="intake-hint">{intake.namesAnswered(answered.map(([from, to]) => `${from} → ${to}`))}</span>
          <Button
            size="small"
            type="link"
            onClick={() => onAnswer(new Map([...draft.aliases].filter(([written]) => !isHere(written))))}
          >
            {intake.askAgain}
          </Button>
        </div>
      )}
    </section>
  )
}
