import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { AsideTab } from '../features/backups/aside-tab'
import { BackupsTab } from '../features/backups/backups-tab'
import { CheckTab } from '../features/history/check-tab'
import { TimelineTab } from '../features/history/timeline-tab'
import { TrailTab } from '../features/history/trail-tab'
import { useMessages } from '../ui/messages/use-messages'
import { BACKUPS_TABS, goTo, stayAt, type BackupsTab as TabName, type RecordsRoute } from './route'
import './records-page.css'

interface Props {
  readonly route: RecordsRoute
  /** Opens the data again after a restore. */
  readonly onReopen: () => void
}

/** 备份与记录: one tab for each way back. Only the open tab is there, so that none works unseen. */
export function RecordsPage({ route, onReopen }: Props) {
  const messages = useMessages()
  return (
    <div className="records">
      <h1>{messages.backups.title}</h1>
      <Tabs
        activeKey={route.tab}
        destroyOnHidden
        size="small"
        items={BACKUPS_TABS.map((name) => ({
          key: name,
          label: messages.backups.tabs[name],
          children: name === route.tab && contentOf(route, onReopen),
        }))}
        onChange={(key) => goTo({ page: 'backups', tab: key as TabName })}
      />
    </div>
  )
}

function contentOf({ tab, target, at }: RecordsRoute, onReopen: () => void): ReactNode {
  switch (tab) {
    case 'backups':
      return <BackupsTab onRestored={onReopen} />
    case 'timeline':
      return (
        <TimelineTab
          at={at ?? null}
          onMoment={(closes) => stayAt({ page: 'backups', tab, at: closes })}
          onReopen={onReopen}
        />
      )
    case 'trail':
      return (
        <TrailTab
          target={target ?? null}
          onTarget={(wanted) => stayAt({ page: 'backups', tab, ...(wanted !== null && { target: wanted }) })}
          onLook={(closes) => goTo({ page: 'backups', tab: 'timeline', at: closes })}
        />
      )
    case 'check':
      return <CheckTab />
    case 'aside':
      return <AsideTab />
  }
}
