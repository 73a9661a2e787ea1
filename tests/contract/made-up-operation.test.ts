import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inProject } from '#scripts/setup/paths.mjs'
import { nodePath } from '#scripts/setup/node.mjs'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

/** A kind of result and a place that no operation of the studio has together. */
const RECORD = `import { defineOperation } from './operation.ts'
import { parameters } from './parameters.ts'

/** The sound of a picture, laid over it. */
export const hearPicture = defineOperation({
  id: 'hear-picture',
  title: 'Hear a picture',
  verb: 'Listen',
  summary: 'Makes the sound that a picture would have.',
  icon: 'audio-lines',
  group: 'sound',
  params: parameters('model', 'image', 'prompt', 'duration', 'seed'),
  needs: ['image'],
  credits: 70,
  makes: 'audio',
  places: ['on-the-asset'],
})
`

const WIRE = `import { audioPlaces } from './audio-places.ts'
import type { Wire } from './wire.ts'

/** The sound of a picture as audioInference. */
export const hearPicture: Wire = {
  taskType: 'audioInference',
  async: true,
  places: { ...audioPlaces, image: 'inputs.image' },
}
`

/** What a copy of the studio says of the operation, in its own process. */
const QUESTION = `
const { findOperation } = await import('#shared/operations/index.ts')
const { operationsOn } = await import('#shared/operations/on-asset.ts')
const { problemsOf } = await import('#shared/operations/problems.ts')
const { basisOf } = await import('#shared/operations/basis.ts')
const { models } = await import('#shared/catalogue/models.ts')
const { modelsFor } = await import('#shared/catalogue/catalogue.ts')
const { operationsAt } = await import('#renderer/features/create/workplaces.ts')
const { layoutOf } = await import('#renderer/features/create/fields.ts')
const { wireOf } = await import('#main/runware/tasks/index.ts')
const { encode } = await import('#main/runware/tasks/encode.ts')
const { operationsPage } = await import('#scripts/docs/operations-page.mjs')
const operation = findOperation('hear-picture')
const [model] = modelsFor({ models }, 'hear-picture')
const image = '10000000-0000-4000-8000-000000000001'
const params = operation.params.parse({ model: model.air, image, prompt: 'rain on tin', duration: 40 })
const sources = () => ({ width: 512, height: 512, seconds: null })
console.log(JSON.stringify({
  menu: operationsOn('image').map(({ id }) => id).includes('hear-picture'),
  workplace: operationsAt('sound').map(({ id }) => id).includes('hear-picture'),
  form: layoutOf(operation),
  problems: problemsOf({ operation, params, model, sources }),
  missing: problemsOf({ operation, params: { ...params, image: undefined }, model, sources }),
  price: basisOf(params, model, sources).price.source,
  task: encode({ operation, wire: wireOf('hear-picture') }, { params, model, sources }),
  page: operationsPage().includes('## Hear a picture'),
}))
`

const edit = (path: string, change: (text: string) => string): void =>
  writeFileSync(path, change(readFileSync(path, 'utf8')))

/** Adds a line before the first that matches. */
const lineBefore =
  (pattern: RegExp, line: string) =>
  (text: string): string =>
    text.replace(pattern, (found) => `${line}\n${found}`)

/** A copy of the sources with the two files, a line in each list, and a model that can do it. */
const copyWithOperation = (): string => {
  const folder = temporaryFolder()
  for (const name of ['src', 'scripts', 'package.json'])
    cpSync(inProject(name), join(folder, name), { recursive: true })
  symlinkSync(inProject('node_modules'), join(folder, 'node_modules'))
  const operations = join(folder, 'src/shared/operations')
  const tasks = join(folder, 'src/main/runware/tasks')
  writeFileSync(join(operations, 'hear-picture.ts'), RECORD)
  writeFileSync(join(tasks, 'hear-picture.ts'), WIRE)
  const imports = lineBefore(
    /^import \{ findMasks/mu,
    "import { hearPicture } from './hear-picture.ts'",
  )
  edit(join(operations, 'index.ts'), (text) =>
    lineBefore(/^ {2}music,$/mu, '  hearPicture,')(imports(text)),
  )
  edit(join(tasks, 'index.ts'), (text) =>
    lineBefore(/^ {2}(?:'find-masks'|music)/mu, "  'hear-picture': hearPicture,")(imports(text)),
  )
  edit(join(folder, 'src/shared/catalogue/models/music.ts'), (text) =>
    text
      .replace("capabilities: ['music']", "capabilities: ['hear-picture', 'music']")
      .replace('parameters: { ...song,', 'parameters: { ...song, image: { min: 1, max: 1 },'),
  )
  return folder
}

test('a made-up operation takes its two files and a line each, and is in form, menu, price, wire and docs', () => {
  const folder = copyWithOperation()
  const said = execFileSync(nodePath(), ['--input-type=module', '-e', QUESTION], {
    cwd: folder,
    encoding: 'utf8',
  })
  const heard = JSON.parse(said) as Record<string, unknown>
  expect(heard).toMatchObject({
    menu: true,
    workplace: true,
    form: { inputs: ['image'], plain: ['duration'], rare: [] },
    problems: [],
    missing: [{ parameter: 'image', problem: 'missing' }],
    page: true,
    task: {
      taskType: 'audioInference',
      positivePrompt: 'rain on tin',
      duration: 40,
      inputs: { image: { $asset: '10000000-0000-4000-8000-000000000001' } },
    },
  })
  expect(['list', 'unknown', 'measured', 'free']).toContain(heard['price'])
})
