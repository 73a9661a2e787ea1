import type { Handlers } from '#main/doors/dispatch.ts'
import type { HandlerContext } from './context.ts'

type ModelHandlers = Pick<Handlers, 'models.list' | 'models.keep' | 'models.forget'>

export const modelHandlers = ({ studio }: HandlerContext): ModelHandlers => ({
  'models.list': () => ({ models: studio.models.list() }),
  'models.keep': ({ air, favourite }) => studio.models.keep(air, favourite),
  'models.forget': async ({ air }) => {
    await studio.models.forget(air)
    return {}
  },
})
