import { useEffect } from 'react'
import {
  closePose,
  isOutdated,
  openPose,
  type PoseEditing,
} from '#renderer/editor/pose/edit-pose.ts'
import { useDocument, useEditor, useSession } from '#renderer/features/canvas/use-editor.ts'
import { useWorkshop } from '#renderer/features/canvas/workshop-context.ts'

/** The pose that is edited. It follows its layer, when steps are taken back, and ends with it. */
export const usePose = (): PoseEditing | null => {
  const workshop = useWorkshop()
  const editor = useEditor()
  const editing = useSession(({ pose }) => pose)
  const layer = useDocument(({ document }) => document.layers[editing?.layerId ?? ''])
  const isSelected = useSession(({ selected, pose }) => selected.at(-1) === pose?.layerId)
  useEffect(() => {
    if (!workshop || !editing) return
    const follow = async (): Promise<void> => {
      if (!isOutdated(editor, editing)) return
      if (!(await openPose(workshop, editing.layerId))) closePose(editor)
    }
    if (layer && isSelected) void follow()
    else closePose(editor)
  }, [workshop, editor, editing, layer, isSelected])
  return editing
}
