import { useEffect } from 'react'
import { useEditor } from '#renderer/features/canvas/use-editor.ts'
import { useGround } from '#renderer/features/canvas/view/use-ground.ts'
import { useGenerateStore } from './generate-store.ts'
import { lacksMask } from './generation-way.ts'

/** Lets tools know whether what is to be generated waits for a mask. */
export const useMaskWish = (): void => {
  const { session } = useEditor()
  const intent = useGenerateStore((state) => state.intent)
  const { hasMask } = useGround()
  const wantsMask = lacksMask(intent, hasMask)
  useEffect(() => session.setState({ wantsMask }), [session, wantsMask])
}
