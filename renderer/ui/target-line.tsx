import type { StandingTarget } from '@shared/domain/standing'
import type { ReactNode } from 'react'
import { hrefOfFilter, type LedgerFilter } from './ledger-filter'
import { LightMark } from './light-mark'
import { useMessages } from './messages/use-messages'
import './target-line.css'

interface TargetLineProps {
  readonly row: StandingTarget
  readonly filter: LedgerFilter
  readonly children: ReactNode
}

/** One target as a line: its light, its title, one fact. It opens beside its list. */
export function TargetLine({ row, filter, children }: TargetLineProps) {
  const { ledger } = useMessages()
  const { target, standing } = row
  return (
    <li>
      <a href={hrefOfFilter({ ...filter, open: target.id })} title={target.title}>
        <LightMark
          light={standing.light}
          word={ledger.lightWord(standing.light, standing.reason)}
          reason={ledger.explainLight(standing.reason)}
        />
        <span className="row-title">{target.title}</span>
        {children}
      </a>
    </li>
  )
}
