import type { Source } from '#shared/model/source.ts'
import { inPortions } from '#shared/std/in-portions.ts'
import type { Ports } from '#main/studio/ports.ts'

/** Files that are looked for at a time. */
const AT_A_TIME = 64

/**
 * Looks whether what lies in a source is still there, and says so of what is not, and of what is there again. A source
 * that is out of reach as a whole, such as a drive that is unplugged, leaves everything as it was last seen.
 */
export const findMissing = async ({ library, emit }: Ports, source: Source): Promise<void> => {
  if (!(await library.files.isPresent(source.path))) return
  const lying = library.assets.inSource(source.id)
  const changed: { id: string; missing: boolean }[] = []
  for (const some of inPortions(lying, AT_A_TIME)) {
    const there = await Promise.all(
      some.map(({ path }) =>
        library.files.resolve({ path, sourceId: source.id }).then(
          () => true,
          () => false,
        ),
      ),
    )
    for (const [index, { id, missing }] of some.entries()) {
      if (missing === there[index]) changed.push({ id, missing: !missing })
    }
  }
  if (changed.length === 0) return
  const ids = (missing: boolean): string[] =>
    changed.filter((each) => each.missing === missing).map(({ id }) => id)
  await library.write(() => {
    library.assets.setMissing(ids(true), true)
    library.assets.setMissing(ids(false), false)
  })
  emit('library.changed', { added: [], removed: [], changed: changed.map(({ id }) => id) })
}
