import { Button, Tooltip, type MenuProps } from 'antd'
import { inBackground } from '../db/in-background'
import { useHistory, useLedgers } from '../db/use-store'
import { PersonMenu } from '../features/people/person-menu'
import { DownIcon, ImportIcon, LedgerIcon, PlusIcon, RedoIcon, UndoIcon } from '../ui/icons'
import { importRequest, newLedgerForm } from '../ui/import-request'
import type { LedgerFilter } from '../ui/ledger-filter'
import { KeyMenu } from '../ui/key-menu'
import { useMessages } from '../ui/messages/use-messages'
import { DaySwitch } from './day-switch'
import { lockWindow } from './lock-window'
import { goTo, type Route } from './route'
import { SearchBox } from './search-box'
import { doAgain, takeBackLast } from './take-back'

interface Props {
  readonly route: Route
  /** The ledger that the switch shows. */
  readonly ledger: LedgerFilter['ledger']
}

/** Which ledger, what day, find, who, and undo. */
export function TopBar({ route, ledger }: Props) {
  const messages = useMessages()
  const { app } = messages
  return (
    <header className="top">
      <LedgerSwitch route={route} ledger={ledger} />
      {route.page !== 'ledger' && (
        <Button icon={<ImportIcon />} onClick={() => importRequest.set({ file: null, ledgerId: null })}>
          {app.importShort}
        </Button>
      )}
      <span className="top-fill" />
      <SearchBox />
      <DaySwitch />
      <PersonMenu onLock={() => inBackground(lockWindow(messages))} onManage={() => goTo({ page: 'settings' })} />
      <UndoButtons />
    </header>
  )
}

/** On their own, since they alone change with every edit. */
function UndoButtons() {
  const messages = useMessages()
  const { app } = messages
  const history = useHistory()
  return (
    <>
      <Tooltip title={app.undoLast}>
        <Button
          type="text"
          icon={<UndoIcon />}
          aria-label={app.undoLast}
          disabled={history.undoable.length === 0}
          onClick={() => inBackground(takeBackLast(messages))}
        />
      </Tooltip>
      <Tooltip title={app.redoLast}>
        <Button
          type="text"
          icon={<RedoIcon />}
          aria-label={app.redoLast}
          disabled={history.redoable.length === 0}
          onClick={() => inBackground(doAgain(messages))}
        />
      </Tooltip>
    </>
  )
}

/** Changes the ledger and stays on the page: the dashboard shows the chosen one, the list opens it. */
function LedgerSwitch({ route, ledger }: Props) {
  const { app } = useMessages()
  const ledgers = useLedgers()
  const shown = ledgers.find(({ id }) => id === ledger)
  const go = (to: LedgerFilter['ledger']) => {
    if (route.page === 'dashboard') return goTo({ page: 'dashboard', ledger: to })
    const look = route.page === 'ledger' ? route.look : undefined
    goTo({ page: 'ledger', filter: { ledger: to }, ...(look && { look }) })
  }
  const items: MenuProps['items'] = [
    ...ledgers.map(({ id, name, year }) => ({
      key: id,
      icon: <LedgerIcon />,
      label: app.ledgerWithYear(name, year),
      onClick: () => go(id),
    })),
    ...(ledgers.length > 1 ? [{ key: 'all', label: app.allLedgers, onClick: () => go('all') }] : []),
    { type: 'divider' as const },
    { key: 'new', icon: <PlusIcon />, label: app.newLedger, onClick: () => newLedgerForm.set(true) },
    {
      key: 'import',
      icon: <ImportIcon />,
      label: app.import,
      onClick: () => importRequest.set({ file: null, ledgerId: null }),
    },
  ]
  const name = shown ? app.ledgerWithYear(shown.name, shown.year) : app.allLedgers
  return (
    <KeyMenu menu={{ items, selectedKeys: [ledger] }}>
      <Button className="top-ledger" title={app.switchLedger}>
        <span>{ledgers.length === 0 ? app.noLedger : name}</span>
        <DownIcon />
      </Button>
    </KeyMenu>
  )
}
