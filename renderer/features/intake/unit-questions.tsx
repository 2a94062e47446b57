import { Button } from 'antd'
import { useMessages } from '../../ui/messages/use-messages'
import type { ImportDraft, PlannedImport } from './import-draft'

const MOST_SHOWN = 6

interface UnitQuestionsProps {
  readonly draft: ImportDraft
  readonly planned: PlannedImport
  readonly onAnswer: (aliases: ImportDraft['unitAliases']) => void
}

/** Units that the sheet calls otherwise than the ledgers do: each is answered with one press, and the answer is kept. */
export function UnitQuestions({ draft, planned, onAnswer }: UnitQuestionsProps) {
  const { intake } = useMessages()
  const { unitQuestions } = planned
  const answered = [...draft.unitAliases].filter(([written, known]) => written !== known)
  if (unitQuestions.length === 0 && answered.length === 0) return null
  const answer = (written: string, known: string) => onAnswer(new Map([...draft.unitAliases, [written, known]]))
  return (
    <section className="intake-units" aria-label={intake.unitNames}>
      <strong>{intake.unitNames}</strong>
      {unitQuestions.slice(0, MOST_SHOWN).map(({ written, known, rows }) => (
        <div key={written} className="intake-unit">
          <span>{intake.unitQuestion(written, known, rows)}</span>
          <Button size="small" type="primary" ghost onClick={() => answer(written, known)}>
            {intake.sameUnit}
          </Button>
          <Button size="small" onClick={() => answer(written, written)}>
            {intake.otherUnit}
          </Button>
        </div>
      ))}
      {unitQuestions.length > MOST_SHOWN && (
        <span className="intake-hint">{intake.moreUnits(unitQuestions.length - MOST_SHOWN)}</span>
      )}
      {answered.length > 0 && (
        <div className="intake-unit">
          <span className="intake-hint">{intake.unitsAnswered(answered.map(([from, to]) => `${from} → ${to}`))}</span>
          <Button size="small" type="link" onClick={() => onAnswer(new Map())}>
            {intake.askAgain}
          </Button>
        </div>
      )}
    </section>
  )
}
