import { createRoot } from 'react-dom/client'
import '../ui/theme.css'
import './frame.css'
import { inBackground } from '../db/in-background'
import { onHostEvent } from '../host'
import { Application } from './application'
import { prepareToClose } from './closing'
import { loadAhead } from './page-of'
import { readRoute } from './route'
import { isStoreOpen } from './store-open'

/** Draws the application, and answers the window's wish to close from the first moment on. */
export function startApplication(): void {
  onHostEvent('window:closing', () => inBackground(prepareToClose(isStoreOpen.read())))
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<Application />)
  loadAhead(readRoute(location.hash))
}
