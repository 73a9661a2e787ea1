import { nameTokens } from '#shared/model/export.ts'
import type { RouteName, RouteOutput, RouteParsed } from '#shared/contract/routes.ts'

type ExportRoute = Extract<RouteName, `exports.${string}`>

/** Answers about copies that leave: none ever does. */
export const fakeExports = (): {
  [Name in ExportRoute]: (input: RouteParsed<Name>) => RouteOutput<Name>
} => ({
  'exports.names': ({ ids, options }) => ({
    names: ids.map((_, index) =>
      nameTokens.reduce(
        (name, token) => name.replaceAll(`{${token}}`, `${token} ${index + 1}`),
        options.names,
      ),
    ),
  }),
  'exports.start': () => ({ id: null }),
  'exports.list': () => ({ exports: [] }),
  'exports.cancel': () => ({}),
  'exports.dismiss': () => ({}),
  'exports.reveal': () => ({}),
  'exports.prepareDrag': () => ({}),
  'exports.drag': () => ({}),
  'exports.copy': ({ ids }) => ({ count: ids.length }),
})
