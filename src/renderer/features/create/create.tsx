import type { ReactNode } from 'react'
import { type Column, Panels } from '#renderer/ui/panels.tsx'
import { Inspector } from './inspector.tsx'
import { CreatePanel } from './panel.tsx'
import { Results } from './results.tsx'
import { TextDrop } from './text-drop.tsx'

const panel: Column = { id: 'panel', width: 336, min: 288, max: 480, content: <CreatePanel /> }
const results: Column = { id: 'results', min: 280, content: <Results /> }
const inspector: Column = {
  id: 'inspector',
  width: 312,
  min: 264,
  max: 480,
  content: <Inspector />,
}

/** Where pictures are made from words. */
export const Create = ({ inspectorOpen }: { inspectorOpen: boolean }): ReactNode => (
  <TextDrop>
    <Panels id="create" columns={inspectorOpen ? [panel, results, inspector] : [panel, results]} />
  </TextDrop>
)
