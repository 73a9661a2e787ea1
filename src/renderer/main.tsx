import '@fontsource-variable/inter'
import './styles/reset.css'
import './styles/tokens.css'
import './styles/shell.css'
import { askAhead } from './bridge/ahead.ts'

askAhead()
// The page's own frame is on the screen before the studio behind it is read.
requestAnimationFrame(() => setTimeout(() => void import('./app/start.ts')))
