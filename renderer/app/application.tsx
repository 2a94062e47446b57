import { App as AntApp, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { inBackground } from '../db/in-background'
import { readPeople } from '../db/person'
import { callHost } from '../host'
import { messagesFor } from '../ui/messages/messages'
import { MessagesContext } from '../ui/messages/use-messages'
import type { ThemeName } from '../ui/palette'
import { shownPreferences } from '../ui/shown-preferences'
import { useShownValue } from '../ui/shown-value'
import { antdTheme, showTheme } from '../ui/theme'
import { ClosingCover } from './closing-cover'
import { ErrorBoundary } from './error-boundary'
import { Notices } from './notices'
import { OpeningPage } from './opening-page'

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)')

function listenToSystem(listener: () => void): () => void {
  darkSystem.addEventListener('change', listener)
  return () => darkSystem.removeEventListener('change', listener)
}

function useThemeName(): ThemeName {
  const isSystemDark = useSyncExternalStore(listenToSystem, () => darkSystem.matches)
  const wish = useShownValue(shownPreferences)?.theme ?? 'system'
  if (wish === 'system') return isSystemDark ? 'dark' : 'light'
  return wish
}

/** Language, theme, messages, and the four things that must outlive every page. */
export function Application() {
  const preferences = useShownValue(shownPreferences)
  const theme = useThemeName()
  const language = preferences?.language ?? 'zh-CN'
  const messages = useMemo(() => messagesFor(language), [language])
  const config = useMemo(() => antdTheme(theme), [theme])
  useEffect(() => {
    inBackground(callHost('preferences:read', {}).then(shownPreferences.set))
    inBackground(readPeople())
  }, [])
  useEffect(() => {
    showTheme(theme)
  }, [theme])
  useEffect(() => {
    document.documentElement.lang = language
    dayjs.locale(language === 'en' ? 'en' : 'zh-cn') // names of months and weekdays in calendars
    document.title = messages.common.productName
  }, [language, messages])
  return (
    <MessagesContext value={messages}>
      <ConfigProvider
        locale={language === 'en' ? enUS : zhCN}
        theme={config}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
      >
        <AntApp message={{ top: 4, maxCount: 3 }}>
          <Notices />
          <ErrorBoundary resetBy="">
            <OpeningPage />
          </ErrorBoundary>
          <ClosingCover />
        </AntApp>
      </ConfigProvider>
    </MessagesContext>
  )
}
