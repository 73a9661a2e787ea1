import { promptsOf } from '#renderer/parts/recipe-rows.ts'
import type { RouteOutput } from '#shared/contract/routes.ts'

/** A few words for a picture of the library: its name, or how its prompt begins; empty where it has neither. */
export const pictureTitle = (asset: RouteOutput<'assets.get'>): string =>
  (asset.name ?? promptsOf(asset).prompt ?? '').split(/\s+/u).slice(0, 6).join(' ').slice(0, 80)
