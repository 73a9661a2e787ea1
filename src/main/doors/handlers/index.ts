import type { Handlers } from '#main/doors/dispatch.ts'
import { appHandlers } from './app.ts'
import { assetIndexHandlers } from './asset-index.ts'
import { assetHandlers } from './assets.ts'
import { canvasHandlers } from './canvas.ts'
import { chainHandlers } from './chains.ts'
import { characterHandlers } from './characters.ts'
import type { HandlerContext } from './context.ts'
import { exportHandlers } from './exports.ts'
import { importHandlers } from './imports.ts'
import { jobHandlers } from './jobs.ts'
import { keyHandlers } from './key.ts'
import { modelHandlers } from './models.ts'
import { moneyHandlers } from './money.ts'
import { nearHandlers } from './near.ts'
import { orderHandlers } from './order.ts'
import { presetHandlers } from './presets.ts'
import { promptHandlers } from './prompts.ts'
import { settingsHandlers } from './settings.ts'
import { spendHandlers } from './spend.ts'
import { upkeepHandlers } from './upkeep.ts'
import { wildcardHandlers } from './wildcards.ts'

/** One handler for every route of the contract. */
export const createHandlers = (context: HandlerContext): Handlers => ({
  ...appHandlers(context),
  ...settingsHandlers(context),
  ...keyHandlers(context),
  ...jobHandlers(context),
  ...modelHandlers(context),
  ...characterHandlers(context),
  ...moneyHandlers(context),
  ...spendHandlers(context),
  ...assetHandlers(context),
  ...assetIndexHandlers(context),
  ...chainHandlers(context),
  ...canvasHandlers(context),
  ...importHandlers(context),
  ...orderHandlers(context),
  ...nearHandlers(context),
  ...upkeepHandlers(context),
  ...exportHandlers(context),
  ...presetHandlers(context),
  ...promptHandlers(context),
  ...wildcardHandlers(context),
})
