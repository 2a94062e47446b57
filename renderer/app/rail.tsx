import { Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { usePreference } from '../db/use-preference'
import {
  BackupIcon,
  CollapseIcon,
  DashboardIcon,
  DocumentIcon,
  ExpandIcon,
  LedgerIcon,
  SettingsIcon,
  SuperviseIcon,
} from '../ui/icons'
import { useMessages } from '../ui/messages/use-messages'
import { hrefOf, type Route } from './route'

interface Entry {
  readonly page: Route['page']
  readonly icon: ReactNode
  readonly href: string
}

interface Props {
  readonly page: Route['page']
  readonly ledgerHref: string
  /** Called when a page is chosen, even the one that is open. */
  readonly onGo: () => void
}

/** The pages, as icon and word; folded it keeps the icons, and their words move into tooltips. */
export function Rail({ page, ledgerHref, onGo }: Props) {
  const { app, common } = useMessages()
  const [isCollapsed, setCollapsed] = usePreference('rail-collapsed', z.boolean(), false)
  const entries: readonly Entry[] = [
    { page: 'dashboard', icon: <DashboardIcon />, href: hrefOf({ page: 'dashboard', ledger: 'all' }) },
    { page: 'ledger', icon: <LedgerIcon />, href: ledgerHref },
    { page: 'supervise', icon: <SuperviseIcon />, href: hrefOf({ page: 'supervise', tab: 'units' }) },
    { page: 'documents', icon: <DocumentIcon />, href: hrefOf({ page: 'documents' }) },
    { page: 'backups', icon: <BackupIcon />, href: hrefOf({ page: 'backups', tab: 'backups' }) },
    { page: 'settings', icon: <SettingsIcon />, href: hrefOf({ page: 'settings' }) },
  ]
  return (
    <nav className={isCollapsed ? 'rail is-collapsed' : 'rail'} aria-label={app.pages}>
      {!isCollapsed && <div className="rail-name">{common.productName}</div>}
      {entries.map((entry) => (
        <Tooltip key={entry.page} title={isCollapsed ? app[entry.page] : null} placement="right">
          <a
            className="rail-link"
            href={entry.href}
            onClick={onGo}
            aria-current={entry.page === page ? 'page' : undefined}
            aria-label={app[entry.page]}
          >
            {entry.icon}
            <span className="rail-word">{app[entry.page]}</span>
          </a>
        </Tooltip>
      ))}
      <span className="rail-fill" />
      <Tooltip title={isCollapsed ? app.expand : null} placement="right">
        <button
          type="button"
          className="rail-link"
          aria-expanded={!isCollapsed}
          aria-label={isCollapsed ? app.expand : app.collapse}
          onClick={() => setCollapsed(!isCollapsed)}
        >
          {isCollapsed ? <ExpandIcon /> : <CollapseIcon />}
          <span className="rail-word">{app.collapse}</span>
        </button>
      </Tooltip>
    </nav>
  )
}
