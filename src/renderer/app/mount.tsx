import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

/** Shows the studio in an element of the page. */
export const mount = (root: HTMLElement): void => {
  createRoot(root).render(<App />)
}
