import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { CompareTab } from '../features/compare/compare-tab'
import { ChangeListButton } from '../features/history/change-list-button'
import { RanksTab } from '../features/ranks/ranks-tab'
import { OwnersTab } from '../features/supervise/owners-tab'
import { SlippageTab } from '../features/supervise/slippage-tab'
import { SlipsTab } from '../features/supervise/slips-tab'
import { useMessages } from '../ui/messages/use-messages'
import { goTo, stayAt, SUPERVISE_TABS, type SuperviseRoute, type SuperviseTab } from './route'
import './records-page.css'

/** 督办: who answers for what, what was demanded of whom, and what was put off. */
export function SupervisePage({ route }: { readonly route: SuperviseRoute }) {
  const messages = useMessages().supervise
  return (
    <div className="records">
      <h1>{messages.title}</h1>
      <Tabs
        activeKey={route.tab}
        destroyOnHidden
        size="small"
        items={SUPERVISE_TABS.map((name) => ({
          key: name,
          label: messages.tabs[name],
          children: name === route.tab && contentOf(route),
        }))}
        onChange={(key) => goTo({ page: 'supervise', tab: key as SuperviseTab })}
      />
    </div>
  )
}

function contentOf({ tab, name, target }: SuperviseRoute): ReactNode {
  switch (tab) {
    case 'units':
    case 'leaders':
      return (
        <OwnersTab
          by={tab === 'units' ? 'unit' : 'leader'}
          name={name ?? null}
          onName={(chosen) => stayAt({ page: 'supervise', tab, name: chosen })}
        />
      )
    case 'ranks':
      return <RanksTab name={name ?? null} onName={(chosen) => stayAt({ page: 'supervise', tab, name: chosen })} />
    case 'slips':
      return (
        <SlipsTab
          target={target ?? null}
          shown={name ?? null}
          onTargetTaken={() => stayAt({ page: 'supervise', tab })}
        />
      )
    case 'compare':
      return <CompareTab renderChanges={(from, until) => <ChangeListButton from={from} to={until} />} />
    case 'slippage':
      return <SlippageTab />
  }
}
