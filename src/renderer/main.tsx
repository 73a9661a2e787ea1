import '@fontsource-variable/inter'
import './styles/reset.css'
import './styles/tokens.css'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './app/app.tsx'

z.config({ jitless: true })

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
