import '@fontsource-variable/inter'
import './styles/reset.css'
import './styles/tokens.css'
import './styles/shell.css'
import { askAhead } from './bridge/ahead.ts'

// Schemas would generate code, which the window’s policy forbids. zod reads this when it is loaded; `z.config` says the
// same, but would have to run before the first schema is made, and the bundler decides in which order that is.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

askAhead()
// The page's own frame is on the screen before the studio behind it is read.
requestAnimationFrame(() => setTimeout(() => void import('./app/start.tsx')))
