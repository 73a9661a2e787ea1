import type { Bitmap } from '#shared/pixels/bitmap.ts'
import type { Coverage } from '#shared/pixels/coverage.ts'
import { isOpaque } from '#shared/pixels/is-opaque.ts'
import { maskFromAlpha, maskFromLuminance } from '#shared/pixels/mask-from-bitmap.ts'
import { profileIn } from './colour-profile.ts'
import { composeScene } from './compose-scene.ts'
import type { DrawnNode, FileCalls, SentNode } from './file-calls.ts'
import { writeFlat } from './flat-file.ts'
import { readPicture } from './read-picture.ts'

type Bytes = Uint8Array<ArrayBuffer>

const profileOf = async (url: string | null): Promise<Bytes | null> => {
  if (url === null) return null
  const response = await fetch(url)
  return response.ok ? profileIn(new Uint8Array(await response.arrayBuffer())) : null
}

/** Coverage as a picture: white is what it covers. */
const greyOf = ({ width, height, data }: Coverage): Bitmap => {
  const grey = new Uint8Array(data.length * 4)
  for (const [pixel, covered] of data.entries()) {
    grey.fill(covered, pixel * 4, pixel * 4 + 3)
    grey[pixel * 4 + 3] = 255
  }
  return { width, height, data: grey }
}

const drawnOf = async (node: SentNode): Promise<DrawnNode> => {
  const { name, shown, opacity, blend } = node
  const said = { name, shown, opacity, blend }
  if (node.holds === 'layers')
    return { ...said, holds: 'layers', children: await drawn(node.children) }
  if (node.holds === 'coverage')
    return { ...said, holds: 'pixels', bitmap: greyOf(node.coverage), x: 0, y: 0 }
  const { box, pixels } = node
  if (box === null) return { ...said, holds: 'pixels', bitmap: null, x: 0, y: 0 }
  const layer = { ...pixels, opacity: 1, blend: 'normal' as const }
  const bitmap = await composeScene({ box, layers: [layer] })
  return { ...said, holds: 'pixels', bitmap, x: box.x, y: box.y }
}

const drawn = async (nodes: readonly SentNode[]): Promise<DrawnNode[]> => {
  const come: DrawnNode[] = []
  // One after the other: each takes as much memory as it is large.
  for (const node of nodes) come.push(await drawnOf(node))
  return come
}

/** What the worker does for files that come in and leave. */
export const fileWays: {
  [Name in keyof FileCalls]: (input: FileCalls[Name]['input']) => Promise<FileCalls[Name]['output']>
} = {
  flat: async ({ scene, profileOf: url, ...wish }) =>
    writeFlat(await composeScene(scene), { ...wish, profile: await profileOf(url) }),
  layered: async ({ scene, layers, profileOf: url }) => {
    // Few want such a file, and what writes it is large.
    const { writeLayered } = await import('./layered-file.ts')
    return writeLayered(await composeScene(scene), await drawn(layers), await profileOf(url))
  },
  'mask-of-picture': async ({ layer, box }) => {
    const { source } = layer
    const whole = source.from === 'asset' ? await readPicture(source.url) : null
    const placed = await composeScene({ box, layers: [layer] })
    return whole && isOpaque(whole) ? maskFromLuminance(placed) : maskFromAlpha(placed)
  },
}
