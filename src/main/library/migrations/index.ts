import { firstLight } from './001-first-light.ts'
import { wordings } from './002-wordings.ts'
import { money } from './003-money.ts'
import { spend } from './004-spend.ts'
import { media } from './005-media.ts'
import { ownModels } from './006-own-models.ts'
import { search } from './007-search.ts'
import { characters } from './008-characters.ts'
import { wildcards } from './009-wildcards.ts'
import { prompts } from './010-prompts.ts'
import { presets } from './011-presets.ts'
import { searchWritten } from './012-search-written.ts'
import { chains } from './013-chains.ts'
import { shapes } from './014-shapes.ts'
import { uploadFacts } from './015-upload-facts.ts'
import { gettingIn } from './016-getting-in.ts'
import { order } from './017-order.ts'
import { looks } from './018-looks.ts'
import { index } from './019-index.ts'
import { doomed } from './020-doomed.ts'
import { queue } from './021-queue.ts'
import { nearDuplicates } from './022-near-duplicates.ts'
import { unlooked } from './023-unlooked.ts'
import { canvas } from './024-canvas.ts'
import { chosenResults } from './025-chosen-results.ts'

/** Schema steps in order; the database's user_version counts how many it has taken. Append, never edit. */
export const migrations: readonly string[] = [
  firstLight,
  wordings,
  money,
  spend,
  media,
  ownModels,
  search,
  characters,
  wildcards,
  prompts,
  presets,
  searchWritten,
  chains,
  shapes,
  uploadFacts,
  gettingIn,
  order,
  looks,
  index,
  doomed,
  queue,
  nearDuplicates,
  unlooked,
  canvas,
  chosenResults,
]
