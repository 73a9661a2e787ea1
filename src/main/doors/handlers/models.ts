import type { Handlers } from '#main/doors/dispatch.ts'
import type { HandlerContext } from './context.ts'

type ModelHandlers = Pick<
  Handlers,
  'models.list' | 'models.keep' | 'models.forget' | 'uploads.list'
>

export const modelHandlers = ({ studio, library }: HandlerContext): ModelHandlers => ({
  'models.list': () => ({ models: studio.models.list() }),
  'models.keep': ({ air, favourite }) => studio.models.keep(air, favourite),
  'models.forget': async ({ air }) => {
    await studio.models.forget(air)
    return {}
  },
  'uploads.list': () => ({ uploads: library.uploads.list() }),
})
