import type { Attachment } from '@shared/domain/attachment'
import type { FileJudgement } from '@shared/domain/file-kind'
import { App } from 'antd'
import { askHost } from '../../host'
import { refusalText } from '../../ui/messages/errors'
import type { Messages } from '../../ui/messages/messages'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyInfo, notifyRefused } from '../../ui/notify'
import { sizeText } from '../../ui/size-text'

/** Opens a file by the system once the person has seen what it is; programs are only saved elsewhere. */
export function useAttachmentActions() {
  const messages = useMessages()
  const { attachments: words, errors, common } = messages
  const { modal } = App.useApp()
  const saveAs = async ({ sha256, name }: Attachment) => {
    const saved = await askHost('attachment:save-as', { sha256, name })
    if (!saved.ok) notifyRefused(refusalText(errors, saved.code))
    else if (saved.value) notifyInfo(words.saved(saved.value.name, saved.value.folder))
  }
  const open = async (file: Attachment) => {
    const { sha256, name } = file
    const judged = await askHost('attachment:describe', { sha256, name })
    if (!judged.ok) {
      notifyRefused(refusalText(errors, judged.code))
      return
    }
    const isNever = judged.value.risk === 'never'
    const isSure = await modal.confirm({
      title: isNever ? words.neverTitle : words.openTitle,
      content: <Facts file={file} judged={judged.value} messages={messages} />,
      okText: isNever ? words.saveAs : words.open,
      cancelText: common.cancel,
      width: 460,
    })
    if (!isSure) return
    if (isNever) {
      await saveAs(file)
      return
    }
    const opened = await askHost('attachment:open', { sha256, name })
    if (!opened.ok) notifyRefused(refusalText(errors, opened.code))
  }
  return { open, saveAs }
}

interface FactsProps {
  readonly file: Attachment
  readonly judged: FileJudgement
  readonly messages: Messages
}

function Facts({ file, judged, messages: { attachments: words, common } }: FactsProps) {
  const kind = words.kinds[judged.kind]
  const added = [common.moment(file.addedAt), words.by(file.addedBy)].filter((part) => part !== '').join(' · ')
  return (
    <>
      <dl className="file-facts">
        <dt>{words.openFacts.name}</dt>
        <dd>{file.name}</dd>
        <dt>{words.openFacts.kind}</dt>
        <dd>{kind}</dd>
        <dt>{words.openFacts.size}</dt>
        <dd>{sizeText(file.bytes)}</dd>
        <dt>{words.openFacts.added}</dt>
        <dd>{added}</dd>
      </dl>
      {warningsOf(judged, words).map((warning) => (
        <p key={warning} className="file-warning">
          {warning}
        </p>
      ))}
      {judged.risk !== 'never' && <p>{words.openCopy}</p>}
    </>
  )
}

function warningsOf(judged: FileJudgement, words: Messages['attachments']): readonly string[] {
  const { kind, content, isDisguised, hasMacros, risk } = judged
  const warnings: string[] = []
  if (isDisguised)
    warnings.push(
      content === null
        ? words.disguisedUnknown(words.kinds[kind])
        : words.disguised(words.kinds[kind], words.kinds[content]),
    )
  if (risk === 'never') warnings.push(words.never(words.kinds[content !== null && isDisguised ? content : kind]))
  if (hasMacros) warnings.push(words.macros)
  if (risk === 'careful' && !hasMacros && !isDisguised) warnings.push(words.careful)
  return warnings
}
