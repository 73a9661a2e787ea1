import { visibleStack } from '#renderer/editor/document/painted-layers.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import type { Size } from '#shared/pixels/box.ts'
import type { ColourRange } from '#shared/pixels/colour-range.ts'
import type { Coverage } from '#shared/pixels/coverage.ts'
import { rgbOf } from './painting.ts'
import type { CallInput, CallOutput, HeldPicture } from './pixels/worker-calls.ts'
import { pageOf, sceneOf } from './scene.ts'
import type { ToolPorts } from './tools/tool.ts'

type Ports = Pick<ToolPorts, 'editor' | 'stage' | 'pixels'>
type RangeCall = 'colour-range' | 'show-colour-range'

/** Two documents show the same picture; masks may differ. */
export const looksSame = (one: CanvasDocument, other: CanvasDocument): boolean => {
  if (one === other) return true
  if (one.width !== other.width || one.height !== other.height) return false
  const [here, there] = [visibleStack(one), visibleStack(other)]
  return (
    here.length === there.length &&
    here.every(
      ({ layer, opacity }, at) => layer === there[at]?.layer && opacity === there[at]?.opacity,
    )
  )
}

/** Finds pixels of the whole picture by their colour; the picture is composed once as long as it stays the same. */
export const createColourFinder = ({ editor, stage, pixels }: Ports) => {
  const { store, session, ports } = editor
  let held: { document: CanvasDocument; name: string } | null = null

  const pictureNow = async (): Promise<HeldPicture> => {
    const { document } = store.getState()
    if (held && looksSame(held.document, document)) return { name: held.name, scene: null }
    const name = ports.createId()
    const scene = await sceneOf({ editor, stage }, document, pageOf(document))
    held = { document, name }
    return { name, scene }
  }

  /** The worker may have been started anew: then the picture is sent again. */
  const ask = async <Name extends RangeCall>(
    call: Name,
    more: Omit<CallInput<Name>, 'picture'>,
  ): Promise<CallOutput<Name>> => {
    const once = async (): Promise<CallOutput<Name>> =>
      pixels.ask(call, { ...more, picture: await pictureNow() })
    try {
      return await once()
    } catch {
      held = null
      return once()
    }
  }

  return {
    find: (range: ColourRange): Promise<Coverage> => ask('colour-range', { range }),
    /** The same in one colour, no larger than the stage shows it. */
    show: (range: ColourRange, colour: string): Promise<ImageBitmap> => {
      const { stage: room } = session.getState()
      const size: Size = { width: Math.max(1, room.width), height: Math.max(1, room.height) }
      return ask('show-colour-range', { range, size, colour: rgbOf(colour) })
    },
  }
}
