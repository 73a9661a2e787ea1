import type { Bitmap } from '#shared/pixels/bitmap.ts'
import { composeScene } from './compose-scene.ts'
import type { HeldPicture } from './worker-calls.ts'

let held: { name: string; bitmap: Promise<Bitmap> } | null = null

/** A picture that is kept at hand, so that looking at it again and again composes it once. */
export const heldPicture = async ({ name, scene }: HeldPicture): Promise<Bitmap> => {
  if (scene) held = { name, bitmap: composeScene(scene) }
  if (held?.name !== name) throw new Error('This picture is not at hand')
  return held.bitmap
}
