import { Button } from 'antd'
import { useState } from 'react'
import { DownIcon } from '../../ui/icons'
import { KeyMenu } from '../../ui/key-menu'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone } from '../../ui/notify'
import { GIVEN_VIEWS, type SavedView } from './saved-views'
import type { useSavedViews } from './use-saved-views'
import { ViewNameDialog } from './view-name-dialog'
import './view-tabs.css'

interface ViewTabsProps {
  readonly saved: ReturnType<typeof useSavedViews>
}

/** The ways to look at this ledger, one click each: the given ones, and those that were saved. */
export function ViewTabs({ saved }: ViewTabsProps) {
  const { table: words } = useMessages()
  const [naming, setNaming] = useState<SavedView | 'new' | null>(null)
  const act = (view: SavedView, what: string) => {
    if (what === 'update') saved.update(view)
    else if (what === 'reset') saved.choose(view)
    else if (what === 'rename') setNaming(view)
    else notifyDone(words.viewRemoved(view.name), saved.remove(view))
  }
  return (
    <fieldset className="view-tabs" aria-label={words.views}>
      {GIVEN_VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          className="view-tab"
          aria-pressed={saved.given === view}
          title={words.givenHints[view]}
          onClick={() => saved.chooseGiven(view)}
        >
          {words.givenViews[view]}
        </button>
      ))}
      {saved.views.map((view) => {
        const isCurrent = saved.current?.id === view.id
        const isChanged = isCurrent && saved.isChanged
        return (
          <span key={view.id} className="view-saved">
            <button
              type="button"
              className="view-tab"
              aria-pressed={isCurrent}
              title={isChanged ? words.viewChangedHint : view.name}
              onClick={() => saved.choose(view)}
            >
              <span className="view-name">{view.name}</span>
              {isChanged && <span className="view-changed">{words.viewChanged}</span>}
            </button>
            {isCurrent && (
              <KeyMenu
                menu={{
                  items: [
                    { key: 'update', label: words.viewUpdate, disabled: !isChanged },
                    { key: 'reset', label: words.viewReset, disabled: !isChanged },
                    { key: 'rename', label: words.viewRename },
                    { type: 'divider' },
                    { key: 'remove', label: words.viewRemove, danger: true },
                  ],
                  onClick: ({ key }) => act(view, key),
                }}
              >
                <Button type="text" size="small" icon={<DownIcon />} aria-label={words.viewMenu(view.name)} />
              </KeyMenu>
            )}
          </span>
        )
      })}
      <Button
        className="view-tabs-save"
        type="text"
        size="small"
        title={words.viewSaveHint}
        onClick={() => setNaming('new')}
      >
        {words.viewSave}
      </Button>
      {naming !== null && (
        <ViewNameDialog
          title={naming === 'new' ? words.viewSaveTitle : words.viewRename}
          name={naming === 'new' ? '' : naming.name}
          onName={(name) => {
            if (naming === 'new') saved.save(name)
            else saved.rename(naming, name)
            setNaming(null)
          }}
          onCancel={() => setNaming(null)}
        />
      )}
    </fieldset>
  )
}
