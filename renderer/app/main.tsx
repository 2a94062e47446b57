import { z } from 'zod'

// The validator would otherwise try to compile code as soon as a schema is made, which the content policy forbids. So
// nothing that holds schemas may be loaded before this line.
z.config({ jitless: true })
const { startApplication } = await import('./start-application')
startApplication()
