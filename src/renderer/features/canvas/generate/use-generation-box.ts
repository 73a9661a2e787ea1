import { useEffect } from 'react'
import { useEditor } from '#renderer/features/canvas/use-editor.ts'
import { usePlannedStore } from './planned-store.ts'

/** Lets tools know which part of the picture would be sent. */
export const useGenerationBox = (): void => {
  const { session } = useEditor()
  const box = usePlannedStore((state) => state.planned?.box ?? null)
  const step = usePlannedStore((state) => state.step)
  useEffect(() => session.setState({ generationBox: box, boxStep: step }), [session, box, step])
}
