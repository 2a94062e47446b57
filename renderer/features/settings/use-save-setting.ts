import type { OfficeSettings } from '@shared/domain/settings'
import { changeSettings } from '../../commands/change-settings'
import { undoCommand } from '../../commands/undo'
import { inBackground } from '../../db/in-background'
import { useView } from '../../db/use-store'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'

type Patch = Partial<Omit<OfficeSettings, 'id'>>

/** Saves one setting and says so, with 撤销; an unchanged one is not saved. */
export function useSaveSetting(): (name: string, patch: Patch) => void {
  const { settings: words, errors } = useMessages()
  const { settings } = useView()
  const save = async (name: string, patch: Patch) => {
    const done = await changeSettings(patch)
    if (done.ok) notifyDone(words.saved(name), () => undoCommand(done.value.closes))
    else notifyRefused(refusalText(errors, done.code))
  }
  return (name, patch) => {
    const isSame = Object.entries(patch).every(
      ([key, value]) => JSON.stringify(settings[key as keyof OfficeSettings]) === JSON.stringify(value),
    )
    if (!isSame) inBackground(save(name, patch))
  }
}
