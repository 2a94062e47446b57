import type { TargetId } from '@shared/domain/ids'
import type { SearchHit } from '@shared/search/answer'
import { standingIn } from '../../db/standings'
import { useToday, useView } from '../../db/use-store'
import { LightMark } from '../../ui/light-mark'
import { useMessages } from '../../ui/messages/use-messages'
import { fieldWord, placeOf } from './hit-words'
import { MarkedText } from './marked-text'

/** One thing found: its title with the marks, where it was found, and where it belongs. */
export function HitRow({ hit, keys }: { readonly hit: SearchHit; readonly keys: string | undefined }) {
  const messages = useMessages()
  const view = useView()
  const { title, detail } = hit
  const place = placeOf(hit, view, messages)
  const found = detail && fieldWord(hit, detail.field, view, messages)
  return (
    <>
      {hit.group === 'target' && <TargetLight id={hit.opens as TargetId} />}
      <span className="palette-what">
        <span className="palette-title">
          {hit.group === 'note' && found && <span className="palette-field-name">{messages.search.field(found)}</span>}
          {title.text === '' ? messages.common.missing : <MarkedText text={title} />}
        </span>
        {detail && hit.group !== 'note' && (
          <span className="palette-detail">
            {found && messages.search.field(found)}
            <MarkedText text={detail.text} />
          </span>
        )}
      </span>
      {place !== '' && <span className="palette-place">{place}</span>}
      {keys !== undefined && <kbd className="palette-keys">{keys}</kbd>}
    </>
  )
}

function TargetLight({ id }: { readonly id: TargetId }) {
  const { ledger } = useMessages()
  const view = useView()
  const today = useToday()
  const target = view.targets.get(id)
  // The title stands where it stands beside a light.
  if (!target || view.headings.has(id)) return <span className="light-mark" />
  const { light, reason } = standingIn(view, target, today)
  return <LightMark light={light} word={ledger.lightWord(light, reason)} reason={ledger.explainLight(reason)} />
}
