import { Button, Dropdown, type MenuProps } from 'antd'
import type { ReactNode } from 'react'
import { personOf, usePeople } from '../../db/person'
import { CheckIcon, LockIcon, PersonIcon, SettingsIcon } from '../../ui/icons'
import { useMessages } from '../../ui/messages/use-messages'
import { HasLockMark } from './has-lock-mark'
import { useSwitch } from './use-switch'
import './people.css'

interface PersonMenuProps {
  readonly onLock: () => void
  readonly onManage: () => void
}

/** Who works now: another clerk takes over here, and the program is locked here. */
export function PersonMenu({ onLock, onManage }: PersonMenuProps) {
  const { people: words } = useMessages()
  const state = usePeople()
  const { change, form: switchForm } = useSwitch()
  const current = personOf(state)
  const people = state?.people ?? []
  const items: MenuProps['items'] = [
    ...people.map((person) => ({
      key: person.id,
      icon: <MenuIcon of={person.id === current?.id ? CheckIcon : PersonIcon} />,
      label: person.name,
      ...(person.hasLock ? { extra: <HasLockMark /> } : {}),
      onClick: () => {
        if (person.id !== current?.id) change(person)
      },
    })),
    ...(people.length > 0 ? [{ type: 'divider' as const }] : []),
    ...(current?.hasLock
      ? [{ key: 'lock', icon: <MenuIcon of={LockIcon} />, label: words.lockNow, onClick: onLock }]
      : []),
    ...(current && !current.hasLock
      ? [{ key: 'set-lock', icon: <MenuIcon of={LockIcon} />, label: words.setUpLock, onClick: onManage }]
      : []),
    { key: 'manage', icon: <MenuIcon of={SettingsIcon} />, label: words.manage, onClick: onManage },
  ]
  return (
    <>
      <Dropdown menu={{ items, selectedKeys: current ? [current.id] : [] }} trigger={['click']} placement="bottomRight">
        <Button
          type="text"
          className="top-person"
          icon={<PersonIcon />}
          title={current ? words.menuHint : words.menuNobodyHint}
          aria-label={current ? words.menu(current.name) : words.nobody}
        >
          <span>{current?.name ?? words.nobody}</span>
        </Button>
      </Dropdown>
      {switchForm}
    </>
  )
}

/** Takes the class by which the menu keeps its icons apart from their words. */
function MenuIcon({ of: Drawing, className }: { readonly of: () => ReactNode; readonly className?: string }) {
  return (
    <span className={className}>
      <Drawing />
    </span>
  )
}
