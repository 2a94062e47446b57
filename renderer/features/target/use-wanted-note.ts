import type { ProgressNote } from '@shared/domain/progress-note'
import { useEffect, useState } from 'react'
import { useShownValue } from '../../ui/shown-value'
import { wantedNote } from '../../ui/wanted-note'

/** Which of these notes was looked for, for as long as they are shown. */
export function useWantedNote(notes: readonly ProgressNote[]): string | null {
  const asked = useShownValue(wantedNote)
  const [taken, setTaken] = useState<string | null>(null)
  const isHere = asked !== null && notes.some(({ id }) => id === asked)
  if (isHere && taken !== asked) setTaken(asked)
  useEffect(() => {
    if (isHere) wantedNote.set(null)
  }, [isHere])
  return taken
}
