import { writeFileSync } from 'node:fs'
import { operationsPage } from './docs/operations-page.mjs'
import { searchPage } from './docs/search-page.mjs'
import { inProject } from './setup/paths.mjs'

/** `npm run docs`: writes the pages that follow from records. */
writeFileSync(inProject('docs', 'operations.md'), operationsPage())
writeFileSync(inProject('docs', 'search.md'), searchPage())
