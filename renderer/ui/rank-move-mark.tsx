import type { RankMove } from '@shared/domain/rank-move'
import './rank-move-mark.css'
import { useMessages } from './messages/use-messages'

/** ▲ 前进 2 位, ▼ 后退 4 位, 持平, or 首次 where there is nothing to compare with. */
export function RankMoveMark({ move }: { readonly move: RankMove | null }) {
  const { ranks: words } = useMessages()
  if (!move) return <span className="rank-move is-new">{words.isNew}</span>
  if (move.kind === 'same') return <span className="rank-move">{words.same}</span>
  const text = move.kind === 'rise' ? words.rise(move.places) : words.fall(move.places)
  return <span className={`rank-move is-${move.kind}`}>{text}</span>
}
