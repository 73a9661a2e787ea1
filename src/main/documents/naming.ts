import type { CanvasSummary } from '#shared/model/canvas-history.ts'
import type { Held } from './held.ts'

interface Parts {
  list: () => Promise<CanvasSummary[]>
  whole: Held['whole']
}

/**
 * By which canvases some assets are shown, or would be once a step is taken back: the names of those that are not in the
 * trash, by asset. A canvas that cannot be read names nothing.
 */
export const createNaming =
  ({ list, whole }: Parts) =>
  async (ids: readonly string[]): Promise<Map<string, string[]>> => {
    const naming = new Map<string, string[]>()
    for (const { id, name, trashedAt } of await list()) {
      if (trashedAt !== null) continue
      const text = await whole(id).then(JSON.stringify, () => '')
      for (const asset of ids)
        if (text.includes(asset)) naming.set(asset, [...(naming.get(asset) ?? []), name])
    }
    return naming
  }
