import type { ReactNode } from 'react'
import { FileDrop } from './file-drop.tsx'
import { ImportCards } from './import-cards.tsx'
import { ImportQuestion } from './import-question.tsx'

/** Bringing files into the library, from wherever in the window one is. */
export const Imports = (): ReactNode => (
  <>
    <FileDrop />
    <ImportCards />
    <ImportQuestion />
  </>
)
