import { build } from 'vite'
import { inProject } from '#scripts/setup/paths.mjs'

/** A module of ours as text that can be run in a page, where all it exports lies under this name. */
export const bundled = async (entry: readonly string[], name: string): Promise<string> => {
  const built = await build({
    root: inProject(),
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'chrome130',
      lib: { entry: inProject(...entry), formats: ['iife'], name },
    },
  })
  const output = [built].flat().flatMap((each) => ('output' in each ? each.output : []))
  const chunk = output.find((each) => each.type === 'chunk')
  if (chunk?.type !== 'chunk') throw new Error(`${name} was not bundled`)
  return chunk.code
}
