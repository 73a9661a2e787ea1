import { createAssetUses } from './asset-uses.ts'
import { createAssets } from './assets.ts'
import { createAssetIndex } from './reading/asset-index.ts'
import { createCanvasInputs } from './canvas-inputs.ts'
import { createCanvasResults } from './canvas-results.ts'
import { createCaps } from './caps.ts'
import { createChains } from './chains.ts'
import { createCharacters } from './characters.ts'
import { createCredits } from './credits.ts'
import type { Sqlite } from './database.ts'
import { createFlags } from './flags.ts'
import { createFolders } from './folders.ts'
import { createJobs } from './jobs.ts'
import { createJudgements } from './judgements.ts'
import { createLedger } from './ledger.ts'
import { createLooks } from './looks.ts'
import { createNearDuplicates } from './near-duplicates.ts'
import { createOwnModels } from './own-models.ts'
import { createPresets } from './presets.ts'
import { createProjects } from './projects.ts'
import { createPrompts } from './prompts.ts'
import { createIdleInputs } from './reading/idle-inputs.ts'
import { createNearFinder } from './reading/near-finder.ts'
import { createShelfCount } from './reading/shelves.ts'
import { createThumbnailReader } from './reading/thumbnails.ts'
import { createSearches } from './searches.ts'
import { createSeenFiles } from './seen-files.ts'
import { createSources } from './sources.ts'
import { createSpend } from './spend.ts'
import { createTags } from './tags.ts'
import { createDamageCheck } from './reading/damage.ts'
import { createTasks } from './tasks.ts'
import { createTrash } from './trash.ts'
import { createUploads } from './uploads.ts'
import { createUnbooked } from './unbooked.ts'
import { createWildcardLists } from './wildcard-lists.ts'

/** Everything that is asked of a library's database. Changes are made inside a write. */
export const createTables = (database: Sqlite) => {
  const tags = createTags(database)
  const looks = createLooks(database)
  const assets = createAssets(database, { tags, looks })
  return {
    jobs: createJobs(database),
    tasks: createTasks(database, assets.contentOf),
    assets,
    canvasInputs: createCanvasInputs(database),
    canvasResults: createCanvasResults(database),
    idleInputs: createIdleInputs(database),
    assetIndex: createAssetIndex(database),
    shelfCount: createShelfCount(database),
    thumbnailReader: createThumbnailReader(database),
    near: createNearDuplicates(database),
    nearFinder: createNearFinder(database),
    tags,
    looks,
    ledger: createLedger(database),
    caps: createCaps(database),
    projects: createProjects(database),
    credits: createCredits(database),
    spend: createSpend(database),
    unbooked: createUnbooked(database),
    flags: createFlags(database),
    uploads: createUploads(database),
    ownModels: createOwnModels(database),
    characters: createCharacters(database),
    chains: createChains(database),
    presets: createPresets(database),
    prompts: createPrompts(database),
    folders: createFolders(database),
    searches: createSearches(database),
    judgements: createJudgements(database),
    usesOf: createAssetUses(database),
    trash: createTrash(database),
    damageCheck: createDamageCheck(database),
    sources: createSources(database),
    seenFiles: createSeenFiles(database),
    wildcardLists: createWildcardLists(database),
  }
}
