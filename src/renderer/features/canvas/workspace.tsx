import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { Editor } from '#renderer/editor/editor.ts'
import type { MountedEditor } from '#renderer/editor/mount.ts'
import { createPixelEngine } from '#renderer/editor/pixels/pixel-engine.ts'
import { LibraryStrip } from '#renderer/features/canvas/strip/library-strip.tsx'
import { useAidsStore } from '#renderer/features/canvas/view/aids-store.ts'
import { StageArea } from '#renderer/features/canvas/view/stage-area.tsx'
import { type Column, Panels } from '#renderer/ui/panels.tsx'
import { showToCommands } from './canvas-port.ts'
import { CanvasFiles } from './files/canvas-files.tsx'
import { SidePanel } from './side-panel.tsx'
import { EditorContext, MountedContext } from './use-editor.ts'
import { WorkshopContext } from './workshop-context.ts'

/** An open canvas: the stage in the middle, what is done with it on the right. */
export const Workspace = ({
  id,
  editor,
  name,
}: {
  id: string
  editor: Editor
  name: string
}): ReactNode => {
  const [mounted, setMounted] = useState<MountedEditor | null>(null)
  const [pixels] = useState(createPixelEngine)
  useEffect(() => pixels.stop, [pixels])
  const workshop = useMemo(
    () => (mounted ? { editor, stage: mounted.stage, pixels } : null),
    [editor, mounted, pixels],
  )
  useEffect(
    () => (workshop && mounted ? showToCommands({ workshop, mounted }) : undefined),
    [workshop, mounted],
  )
  const library = useAidsStore((state) => state.library)
  const columns: readonly Column[] = [
    ...(library
      ? [{ id: 'library', width: 112, min: 96, max: 320, content: <LibraryStrip /> }]
      : []),
    {
      id: 'stage',
      min: 320,
      content: <StageArea editor={editor} pixels={pixels} onMounted={setMounted} />,
    },
    { id: 'panel', width: 336, min: 304, max: 440, content: <SidePanel name={name} /> },
  ]
  return (
    <EditorContext value={editor}>
      <MountedContext value={mounted}>
        <WorkshopContext value={workshop}>
          {/* Before the stage, so that it is left while the stage is still there. */}
          {workshop && <CanvasFiles workshop={workshop} canvasId={id} />}
          <Panels id="canvas" columns={columns} />
        </WorkshopContext>
      </MountedContext>
    </EditorContext>
  )
}
