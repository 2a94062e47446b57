import type { KeyPress } from '../ui/grid/keyboard'

/** What keys and the window's menu ask for, whatever page is shown. */
export type Act = 'undo' | 'redo' | 'search' | 'find' | 'save' | 'shortcuts' | 'import' | 'export' | 'backup' | 'lock'

/** What a key stroke means outside of any field; null when it means nothing here. */
export function actOf(event: KeyPress & { readonly isComposing: boolean }): Act | null {
  if (event.isComposing || event.altKey) return null
  if (event.key === 'F1') return 'shortcuts'
  if (!event.ctrlKey && !event.metaKey) return null
  switch (event.key.toLowerCase()) {
    case 'z':
      return event.shiftKey ? 'redo' : 'undo'
    case 'y':
      return 'redo'
    case 'k':
      return 'search'
    case 'f':
      return 'find'
    case 'e':
      return 'export'
    case 's':
      return 'save'
    case 'l':
      return event.shiftKey ? null : 'lock'
    default:
      return null
  }
}
