import { join } from 'node:path'
import { createExporter } from '#main/exports/exporter.ts'
import { someAsset } from '#tests/support/some-asset.ts'

const [own = '', into = '', place = '', source = ''] = process.argv.slice(2)
const out = await createExporter({ folder: own }).open('0f6a6f3f-9c12-4f6b-9a38-7d1f8a3e52cc', {
  into: into === 'zip' ? 'zip' : 'folder',
  place: into === 'zip' ? join(place, 'all.zip') : place,
})
const story = { asset: someAsset(), modelName: null, source: null }
// It goes on until it is killed.
for (let count = 1; ; count += 1) {
  await out.add({ source, extension: 'png', name: `picture ${count}`, story, choice: 'all' })
  process.stdout.write(`${count}\n`)
}
