import type { Documents } from '#main/documents/documents.ts'
import { type Handed } from '#main/studio/import-asset.ts'
import type { Ports } from '#main/studio/ports.ts'

interface Parts extends Pick<Ports, 'library' | 'clock' | 'emit'> {
  documents: Pick<Documents, 'archive'>
  importAsset: (file: Handed) => Promise<string>
}

type Arrived = Awaited<ReturnType<Documents['archive']['open']>>
type LeavingAssets = Awaited<ReturnType<Parameters<Documents['archive']['write']>[0]['assetsOf']>>

/** Canvases that go to another machine and come from one, with the pictures they show. */
export const createCanvasFiles = ({ library, documents, clock, emit, importAsset }: Parts) => {
  /** Those of some assets whose files can be had; how many cannot. */
  const gather = async (ids: readonly string[]) => {
    const assets = ids.flatMap((id) => library.assets.get(id) ?? [])
    const there: LeavingAssets = []
    for (const { id, hash, name, recipe, ...place } of assets) {
      const path = await library.files.resolve(place).catch(() => null)
      const stem = name ?? place.path.split('/').at(-1) ?? ''
      if (path !== null) there.push({ id, hash, name: stem.slice(0, 200), recipe, path })
    }
    return { there, missing: assets.length - there.length }
  }

  /** The assets of a file by their ids there: those that are here already, the others brought in. */
  const bringIn = async (arrived: Arrived, added: string[]): Promise<Map<string, string>> => {
    const ids = new Map<string, string>()
    for (const asset of arrived.assets) {
      const known = library.assets.ofHash(asset.hash)
      if (known === null) {
        const { name, recipe } = asset
        const id = await importAsset({ name, recipe, body: arrived.stream(asset) })
        added.push(id)
        ids.set(asset.id, id)
      } else ids.set(asset.id, known)
    }
    return ids
  }

  /** What came in for a canvas that did not come in after all. */
  const takeBack = async (ids: readonly string[]): Promise<void> => {
    if (ids.length === 0) return
    await library.write(() => library.assets.trash(ids, clock.now()))
    emit('library.changed', { added: [], removed: [...ids] })
  }

  return {
    /** Writes a canvas with all it shows as one file; how many pictures of it were out of reach and are not in it. */
    exportTo: async (id: string, path: string): Promise<{ missing: number }> => {
      let missing = 0
      await documents.archive.write({
        id,
        path,
        assetsOf: async (ids) => {
          const gathered = await gather(ids)
          ;({ missing } = gathered)
          return gathered.there
        },
      })
      return { missing }
    },
    /** Keeps the canvas of such a file; its id. Throws `canvas-file-not-taken` with the reason, and keeps nothing then. */
    importFrom: async (path: string): Promise<string> => {
      const arrived = await documents.archive.open(path)
      const added: string[] = []
      try {
        const id = await arrived.add(await bringIn(arrived, added))
        emit('canvas.changed', {})
        return id
      } catch (error) {
        await takeBack(added)
        throw error
      } finally {
        arrived.close()
      }
    },
  }
}
export type CanvasFiles = ReturnType<typeof createCanvasFiles>
