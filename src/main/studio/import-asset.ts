import type { Recipe } from '#shared/model/recipe.ts'
import type { ReceivedFile } from '#main/library/files.ts'
import { lookInto, namedFailure, settle, stem } from './imports/take-in.ts'
import type { Ports } from './ports.ts'

/** A file that is handed in. */
export interface Handed {
  /** What it was called where it came from; only a part of it is ever used, for its new name. */
  name: string
  body: AsyncIterable<Uint8Array>
  /** The asset it was taken out of. */
  parentId?: string
  /** What made it, as another studio tells. */
  recipe?: Recipe | null
}

/**
 * Brings a file into the library: streamed to disk, hashed, decoded, named. The very same file is brought in once.
 * Throws `file-not-taken` for what is nothing the library keeps, `disk-full` and the like for this machine.
 */
export const importAsset = async (
  ports: Ports,
  { name, body, parentId, recipe }: Handed,
): Promise<string> => {
  const { library, media, clock } = ports
  if (library.readOnly) throw library.readOnly
  const arrived = await library.files.receive(body)
  try {
    const file: ReceivedFile = (await media.isVector(arrived))
      ? { path: arrived.path, ...(await media.clean({ path: arrived.path })) }
      : arrived
    const present = library.assets.ofHash(file.hash)
    if (present !== null) {
      await library.files.discard(file.path)
      return present
    }
    const whole = {
      file,
      name,
      createdAt: clock.now(),
      inPlace: null,
      parentId: parentId ?? null,
      marks: null,
    }
    const facts = await lookInto(ports, whole)
    const added = { ...(await settle(ports, whole, facts)), ...(recipe ? { recipe } : {}) }
    await library.write(() => library.assets.add(added))
    ports.emit('library.changed', { added: [added.id], removed: [] })
    return added.id
  } catch (error) {
    await library.files.discard(arrived.path)
    throw namedFailure(error, stem(name))
  }
}
