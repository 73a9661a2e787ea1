import { readFileSync } from 'node:fs'
import type { ChainStep } from '#shared/model/chain.ts'
import { isFinal, type JobView } from '#shared/model/job.ts'
import type { PlainStudio } from './plain-studio.ts'
import { bottlePicture } from './some-pictures.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A step of a chain, by the first model that can do it. */
export const step = (operation: string, params: ChainStep['params'] = {}): ChainStep => ({
  operation,
  model: null,
  params,
})

/** A chain of three steps, and what is sent for them. */
export const steps = [step('remove-background'), step('upscale', { factor: 2 }), step('vectorise')]
export const name = 'Cut out, enlarge, vectorise'
export const sent = ['removeBackground', 'upscale', 'vectorize']

/** Pixels each way: what holds for chains holds for small pictures, which are decoded and drawn sooner. */
export const SIDE = 48

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

/** A picture in the library to do the chain to. */
export const bringIn = ({ studio }: PlainStudio): Promise<string> =>
  studio.importAsset({
    name: 'Bottle.png',
    body: whole(readFileSync(bottlePicture(temporaryFolder(), SIDE))),
  })

/** Does the chain to an asset; the steps' jobs in their order. */
export const runOn = async (home: PlainStudio, assetId: string): Promise<string[]> =>
  (await home.studio.runChain({ name, steps, assetId })).map(({ id }) => id)

export const isOver = ({ tasks }: JobView): boolean => tasks.every(({ state }) => isFinal(state))
export const isDone = ({ state }: JobView): boolean => state === 'done'

const logged =
  (wanted: 'accepted' | 'billed') =>
  ({ server }: Pick<PlainStudio, 'server'>): string[] =>
    server.log
      .filter(({ event, taskType }) => event === wanted && sent.includes(taskType))
      .map(({ taskType }) => taskType)

/** What the service accepted of the chain, and what it took money for. */
export const accepted = logged('accepted')
export const billed = logged('billed')

/** What a step made. */
export const assetOf = (home: PlainStudio, id: string) =>
  home.library.assets.get(home.job(id).tasks[0]?.assetId ?? '')

/** Money of which it is not known whether it was charged. */
export const heldBack = ({ library }: PlainStudio): number => library.ledger.totalOfAll().reserved
