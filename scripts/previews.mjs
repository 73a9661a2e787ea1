import { writeFileSync } from 'node:fs'
import { drawPreview, previewNames } from './previews/recipes.mjs'
import { inProject } from './setup/paths.mjs'

const folder = inProject('src', 'renderer', 'parts', 'preview-pictures')

/** `npm run previews`: draws the small pictures that show what a choice does. */
for (const name of previewNames) {
  writeFileSync(`${folder}/${name}.webp`, await drawPreview(name))
}
