import { chineseDay } from '@shared/domain/day'
import { deadlineText } from '@shared/domain/cell-text'
import { slipNumber, type Slip } from '@shared/domain/slip'
import { STATE_WORDS } from '@shared/domain/state-words'
import { standingIn } from '../../db/standings'
import { useToday, useView } from '../../db/use-store'
import { ledgerZh } from '../../ui/messages/ledger'
import { useMessages } from '../../ui/messages/use-messages'
import { PrintPreview } from '../../ui/print-preview'
import { paperWords as words } from './paper-words'
import './slip-paper.css'

/** The white around the text on screen (`.slip-page`), and around every page that is printed. */
const MARGIN = '30mm 26mm 25mm 28mm'

interface SlipPaperProps {
  readonly slip: Slip
  readonly onClose: () => void
}

/** The slip as the unit gets it: an A4 page, or more where it names many targets, with what is demanded, and room for the reply. A paper is Chinese on any screen. */
export function SlipPaper({ slip, onClose }: SlipPaperProps) {
  const { supervise } = useMessages()
  const view = useView()
  const today = useToday()
  const targets = slip.targetIds.flatMap((id) => view.targets.get(id) ?? [])
  return (
    <PrintPreview label={`${supervise.slips.print} ${slipNumber(slip)}`} paper="A4" margin={MARGIN} onClose={onClose}>
      <article className={`slip-page is-${slip.color}`} lang="zh-CN">
        <h1>{words.titles[slip.color]}</h1>
        <p className="slip-number">{slipNumber(slip)}</p>
        <p>
          <strong>{slip.unit}</strong>
          {words.addressed}
        </p>
        <p className="is-indented">{words.opening(targets.length)}</p>
        <table>
          <thead>
            <tr>
              {words.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {targets.map((target, index) => {
              const { light, reason } = standingIn(view, target, today)
              return (
                <tr key={target.id}>
                  <td>{index + 1}</td>
                  <td className="is-text">{target.title}</td>
                  <td>{deadlineText(target.deadline) || words.none}</td>
                  <td>{STATE_WORDS[target.state]}</td>
                  <td className="is-text">
                    {ledgerZh.lightWord(light, reason)}：{ledgerZh.explainLight(reason)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
        <p className="is-indented slip-demand">{slip.demand}</p>
        <p className="is-indented">{words.replyBy(chineseDay(slip.replyBy))}</p>
        <div className="slip-signed">
          <p>{view.settings.officeName}</p>
          <p>{chineseDay(slip.issuedOn)}</p>
        </div>
        <section className="slip-reply">
          <h2>{words.reply}</h2>
          {slip.repliedOn !== null && <p className="slip-demand">{slip.reply}</p>}
          <p className="slip-sign-line">
            <span>{words.signature}</span>
            <span>{slip.repliedOn === null ? words.emptyDay : chineseDay(slip.repliedOn)}</span>
          </p>
        </section>
      </article>
    </PrintPreview>
  )
}
