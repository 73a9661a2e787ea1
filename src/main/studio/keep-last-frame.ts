import { Failure } from '#shared/contract/failures.ts'
import { importAsset } from './import-asset.ts'
import type { Ports } from './ports.ts'

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Keeps the last picture of a film, for the next shot to begin with; the very same picture is kept once. */
export const keepLastFrame = async (ports: Ports, filmId: string): Promise<string> => {
  const { library, media } = ports
  const film = library.assets.get(filmId)
  if (film?.kind !== 'video') throw new Failure('not-found', { what: 'asset' })
  const picture = await media.lastFrame({ path: await library.files.resolve(film) })
  const [name = ''] = (film.path.split('/').at(-1) ?? '').split('_')
  return importAsset(ports, {
    name: `${name}-end.png`,
    body: whole(picture),
    parentId: film.id,
  })
}
