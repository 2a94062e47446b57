import type { TargetId } from '@shared/domain/ids'
import type { RowNames } from '@shared/domain/row-fields'
import { hrefOfFilter } from '../../ui/ledger-filter'

interface TargetLinkProps {
  readonly id: TargetId
  readonly title: string
  readonly names: RowNames
}

/** Leads to a target where it stands now; only its title where it is gone. */
export function TargetLink({ id, title, names }: TargetLinkProps) {
  const ledger = names.target(id)?.ledgerIds[0]
  return ledger === undefined ? (
    <span title={title}>{title}</span>
  ) : (
    <a href={hrefOfFilter({ ledger, open: id })} title={title}>
      {title}
    </a>
  )
}
