import type { Model } from '#shared/catalogue/model.ts'
import type { Handlers } from '#main/doors/dispatch.ts'
import type { HandlerContext } from './context.ts'

type AppHandlers = Pick<
  Handlers,
  | 'app.status'
  | 'app.dismissNotice'
  | 'catalogue.list'
  | 'account.get'
  | 'prices.status'
  | 'prices.refresh'
>

export const appHandlers = (context: HandlerContext): AppHandlers => ({
  'app.status': () => {
    const engine = context.currentEngine()
    return {
      ...context.about,
      engine: { engine, ...context.studio.laneState(engine) },
      libraryWritable: context.library.readOnly === null,
      libraryFolder: context.library.folder,
      assetCount: context.library.assets.count(),
      notices: context.notices.list(),
      ffmpeg: context.ffmpeg.find(),
    }
  },
  'app.dismissNotice': ({ id }) => {
    context.notices.dismiss(id)
    context.emit('status.changed', {})
    return {}
  },
  'catalogue.list': () => {
    const engine = context.currentEngine()
    const isHere = ({ own }: Model): boolean => own === undefined || own.engine === engine
    return { models: context.catalogue().models.filter((each) => isHere(each)) }
  },
  'account.get': context.account,
  'prices.status': context.prices.status,
  'prices.refresh': context.prices.refresh,
})
