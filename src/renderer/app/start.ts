import { z } from 'zod'

// Schemas decide at the moment they are made whether to generate code, which the window’s policy forbids:
// everything that makes schemas is loaded after this line.
z.config({ jitless: true })

const root = document.getElementById('root')
const { mount } = await import('./mount.tsx')
if (root) mount(root)
