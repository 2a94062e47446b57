import type { Failure } from '@shared/result'
import { Button } from 'antd'
import { useState } from 'react'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { PasteDialog } from './paste-dialog'
import type { CaptureWork } from './use-capture-work'

interface CaptureStartProps {
  readonly work: CaptureWork
  readonly name: string
  readonly refusal: Failure<string> | null
}

/** Which document: a file, or a text from the clipboard. */
export function CaptureStart({ work, name, refusal }: CaptureStartProps) {
  const { capture: words } = useMessages()
  const [isPasting, setPasting] = useState(false)
  return (
    <div className="capture-middle">
      <h1>{words.title}</h1>
      <p className="capture-lead">{words.lead}</p>
      {refusal && <Refused name={name} refusal={refusal} />}
      <div className="capture-ways">
        <Button type="primary" size="large" onClick={work.pick}>
          {words.choose}
        </Button>
        <Button size="large" onClick={() => setPasting(true)}>
          {words.paste}
        </Button>
      </div>
      <p className="capture-hint">{words.chooseHint}</p>
      <PasteDialog
        isOpen={isPasting}
        onClose={() => setPasting(false)}
        onText={(text) => {
          setPasting(false)
          work.paste(text)
        }}
      />
    </div>
  )
}

function Refused({ name, refusal }: { readonly name: string; readonly refusal: Failure<string> }) {
  const { capture: words, errors } = useMessages()
  const { code, detail } = refusal
  const byFormat = code === 'format-not-supported' ? words.formats[String(detail['format'])] : undefined
  const text = byFormat ?? words.refusals[code] ?? refusalText(errors, code)
  return (
    <p className="capture-refused" role="alert">
      {name === '' ? '' : words.named(name)}
      {text}
    </p>
  )
}
