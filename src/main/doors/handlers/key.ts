import type { Handlers } from '#main/doors/dispatch.ts'
import type { HandlerContext } from './context.ts'

type KeyHandlers = Pick<Handlers, 'key.status' | 'key.save' | 'key.delete'>

export const keyHandlers = (context: HandlerContext): KeyHandlers => ({
  'key.status': context.vault.status,
  'key.save': async ({ key }) => {
    await context.checkKey(key)
    const status = await context.vault.save(key)
    // Whoever enters a key wants to use it; the demo stays one click away.
    context.settings.change({ engine: null })
    context.emit('settings.changed', {})
    await context.keyChanged()
    return status
  },
  'key.delete': async () => {
    const status = await context.vault.remove()
    await context.keyChanged()
    return status
  },
})
