import { Failure } from '#shared/contract/failures.ts'
import type { Ports } from './ports.ts'

type Unseen = ReturnType<Ports['library']['looks']['unseen']>[number]

/**
 * Looks at the pictures of an older library, one after another, so that they too are found by colour and likeness.
 * `isOver` ends it between two of them; what is left is looked at the next time.
 */
export const completeLooks = async (
  { library, media, report }: Ports,
  isOver: () => boolean,
): Promise<void> => {
  if (library.readOnly) return
  const look = async ({ id, hash, ...place }: Unseen): Promise<void> => {
    try {
      const { looks } = await media.inspect({
        path: await library.files.resolve(place),
        thumbnail: library.files.thumbnailPath(hash),
      })
      if (looks !== null) await library.write(() => library.looks.keep(id, looks))
    } catch (error) {
      if (!(error instanceof Failure)) report(error)
    }
  }
  let portion = library.looks.unseen()
  while (portion.length > 0) {
    for (const picture of portion) {
      if (isOver()) return
      await look(picture)
    }
    portion = library.looks.unseen(portion.at(-1)?.sequence)
  }
}
