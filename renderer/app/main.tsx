import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import '../ui/theme.css'
import './frame.css'
import { Application } from './application'
import { prepareToClose } from './closing'
import { inBackground } from '../db/in-background'
import { onHostEvent } from '../host'
import { isStoreOpen } from './store-open'

// The validator would otherwise try to compile code, which the content policy forbids.
z.config({ jitless: true })
onHostEvent('window:closing', () => inBackground(prepareToClose(isStoreOpen.read())))

const root = document.getElementById('root')
if (root) createRoot(root).render(<Application />)
