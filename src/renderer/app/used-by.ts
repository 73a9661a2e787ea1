import { request } from '#renderer/bridge/request.ts'
import { upkeepWords as words } from '#renderer/words/upkeep.ts'

/** So many assets are looked after; of more nobody could read who uses them. */
const MOST = 1000

/** By whom assets are used, as a sentence; null where nobody uses them. */
export const usedBy = async (ids: readonly string[]): Promise<string | null> => {
  const asked = { ids: ids.slice(0, MOST) }
  const { uses } = await request('assets.uses', asked).catch(() => ({ uses: [] }))
  const names = [
    ...new Set(
      uses.flatMap(({ characters, models, canvases }) => [...characters, ...models, ...canvases]),
    ),
  ]
  const children = uses.reduce((sum, use) => sum + use.children, 0)
  const said = [...names, ...(children === 0 ? [] : [words.madeFromIt(children)])]
  return said.length === 0 ? null : words.usedBy(said.join(', '))
}
