import { writeFileSync } from 'node:fs'
import { operationsPage } from './docs/operations-page.mjs'
import { inProject } from './setup/paths.mjs'

/** `npm run docs`: writes the pages that follow from records. */
writeFileSync(inProject('docs', 'operations.md'), operationsPage())
