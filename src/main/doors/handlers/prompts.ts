import type { Handlers } from '#main/doors/dispatch.ts'
import type { HandlerContext } from './context.ts'

type PromptHandlers = Pick<Handlers, 'prompts.list' | 'prompts.favour'>

export const promptHandlers = ({ library }: HandlerContext): PromptHandlers => ({
  'prompts.list': (wanted) => ({ prompts: library.prompts.list(wanted) }),
  'prompts.favour': async ({ text, favourite }) => {
    await library.write(() => library.prompts.favour(text, favourite))
    return {}
  },
})
