import { Button, Progress } from 'antd'
import { useState } from 'react'
import { importLeagues } from '../../commands/import-leagues'
import { undoCommand } from '../../commands/undo'
import { inBackground } from '../../db/in-background'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone } from '../../ui/notify'
import { LeagueDoubts } from './league-doubts'
import { leaguesIn, type FileDraft } from './league-draft'
import { LeagueFields } from './league-fields'
import { LeagueIndicators } from './league-indicators'
import { useLeagueFile } from './use-league-file'

/** From a published table of positions to league tables and recorded positions: one page, then one button. */
export function LeagueImport({ onClose }: { readonly onClose: () => void }) {
  const { ranks: words, common, intake, errors } = useMessages()
  const { state, pick, change } = useLeagueFile()
  return (
    <section className="league-import" aria-label={words.importTitle}>
      <header>
        <h2>{words.importTitle}</h2>
        {state.kind === 'draft' && <span className="ranks-muted">{state.draft.fileName}</span>}
        {state.kind === 'draft' && <Button onClick={pick}>{words.otherFile}</Button>}
        <span className="is-gap" />
        <Button onClick={onClose}>{common.cancel}</Button>
      </header>
      {state.kind === 'reading' && (
        <div>
          <p>{words.reading(state.name)}</p>
          <Progress percent={Math.round(state.share * 100)} style={{ width: 320 }} />
          <Button onClick={state.cancel}>{common.cancel}</Button>
        </div>
      )}
      {state.kind === 'refused' && (
        <p className="league-refused" role="alert">
          {state.name === '' ? '' : `“${state.name}”：`}
          {intake.fileRefusals[state.failure.code] ?? refusalText(errors, state.failure.code)}
        </p>
      )}
      {(state.kind === 'no-file' || state.kind === 'refused') && (
        <div>
          <Button type="primary" onClick={pick}>
            {words.chooseFile}
          </Button>
          <p className="ranks-muted">{words.importHint}</p>
        </div>
      )}
      {state.kind === 'draft' && <Draft draft={state.draft} onChange={change} onDone={onClose} />}
    </section>
  )
}

interface DraftProps {
  readonly draft: FileDraft
  readonly onChange: (draft: FileDraft) => void
  readonly onDone: () => void
}

function Draft({ draft, onChange, onDone }: DraftProps) {
  const { ranks: words, errors } = useMessages()
  const [isWriting, setWriting] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const leagues = leaguesIn(draft)
  const run = async () => {
    setWriting(true)
    setRefusal(null)
    try {
      const done = await importLeagues(leagues)
      if (!done.ok) {
        setRefusal(refusalText(errors, done.code))
        return
      }
      const { changes, closes } = done.value
      const count = (table: 'leagues' | 'notes') => changes.filter((change) => change.table === table).length
      notifyDone(words.imported(count('leagues'), count('notes')), () => undoCommand(closes))
      onDone()
    } finally {
      setWriting(false)
    }
  }
  const lack = draft.on === null ? words.onUnknown : leagues.length === 0 ? words.nothingChosen : null
  return (
    <>
      <p>{words.found(draft.indicators.length, draft.names.length)}</p>
      <LeagueFields draft={draft} onChange={onChange} />
      <div className="league-drafts">
        <LeagueIndicators draft={draft} onChange={onChange} />
        <LeagueDoubts draft={draft} />
      </div>
      <footer>
        {refusal !== null && (
          <span className="league-refused" role="alert">
            {refusal}
          </span>
        )}
        {lack !== null && <span className="ranks-muted">{lack}</span>}
        <span className="is-gap" />
        <Button type="primary" disabled={lack !== null} loading={isWriting} onClick={() => inBackground(run())}>
          {words.go(leagues.length)}
        </Button>
      </footer>
    </>
  )
}
