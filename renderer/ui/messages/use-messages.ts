import { createContext, useContext } from 'react'
import { messagesFor, type Messages } from './messages'

export const MessagesContext = createContext<Messages>(messagesFor('zh-CN'))

/** The words of the screen in the language chosen in the settings. */
export function useMessages(): Messages {
  return useContext(MessagesContext)
}
