import { type ReactNode, useEffect, useRef } from 'react'
import type { Editor } from '#renderer/editor/editor.ts'
import { mountEditor, type MountedEditor } from '#renderer/editor/mount.ts'
import type { PixelEngine } from '#renderer/editor/pixels/pixel-engine.ts'
import { AdjustBox } from '#renderer/features/canvas/adjust/adjust-box.tsx'
import { DropZones } from '#renderer/features/canvas/files/drop-zones.tsx'
import { createBoxPainter } from '#renderer/features/canvas/generate/box-painter.ts'
import { useGenerationBox } from '#renderer/features/canvas/generate/use-generation-box.ts'
import { useMaskWish } from '#renderer/features/canvas/generate/use-mask-wish.ts'
import { Staging } from '#renderer/features/canvas/staging/staging.tsx'
import { OptionsBar } from '#renderer/features/canvas/tools/options-bar.tsx'
import { createOutlinePainter } from '#renderer/features/canvas/tools/outline-painter.ts'
import { ToolBar } from '#renderer/features/canvas/tools/tool-bar.tsx'
import { useObstacles } from '#renderer/features/canvas/tools/use-obstacles.ts'
import { useWorkshop } from '#renderer/features/canvas/workshop-context.ts'
import { TextOnStage } from '#renderer/features/canvas/writing/text-on-stage.tsx'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { useAidsStore } from './aids-store.ts'
import { Navigator } from './navigator.tsx'
import { PageGround } from './page-ground.tsx'
import { Rulers } from './rulers.tsx'
import styles from './stage-area.module.css'
import { StatusBar } from './status-bar.tsx'
import { useRulerRoom } from './use-stage-room.ts'

/** The picture, with tools and options over it and figures below. */
export const StageArea = ({
  editor,
  pixels,
  onMounted,
}: {
  editor: Editor
  pixels: PixelEngine
  onMounted: (mounted: MountedEditor | null) => void
}): ReactNode => {
  const stage = useRef<HTMLDivElement>(null)
  useGenerationBox()
  useMaskWish()
  useObstacles()
  useRulerRoom()
  const { navigator, rulers } = useAidsStore()
  const room = useRef<HTMLDivElement>(null)
  const workshop = useWorkshop()
  useEffect(() => {
    if (!stage.current) return
    const mounted = mountEditor(stage.current, editor, {
      painters: [createBoxPainter(editor)],
      paintOutline: createOutlinePainter(editor),
      pixels,
    })
    onMounted(mounted)
    return () => {
      onMounted(null)
      mounted.stop()
    }
  }, [editor, pixels, onMounted])
  return (
    <section className={styles['area']} aria-label={words.title}>
      <div ref={room} className={styles['stage']} data-rulers={rulers ? '' : undefined}>
        <PageGround />
        <div
          ref={stage}
          className={styles['picture']}
          role="application"
          aria-label={words.stage}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application takes keys
          tabIndex={0}
        />
        <TextOnStage stage={stage} />
        {rulers && <Rulers />}
        <ToolBar />
        <OptionsBar />
        {navigator && <Navigator />}
        <Staging />
        <DropZones workshop={workshop} within={room} />
      </div>
      <AdjustBox />
      <StatusBar />
    </section>
  )
}
