import { execFile } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nodePath } from '#scripts/setup/node.mjs'
import { inModules, inProject } from '#scripts/setup/paths.mjs'

const run = promisify(execFile)
let house = ''

/** A house with the real rules and nothing in it: what is planted there is judged as in the real one. */
beforeAll(() => {
  mkdirSync(inProject('test-results'), { recursive: true })
  house = mkdtempSync(inProject('test-results', 'fences-'))
  symlinkSync(inModules(), join(house, 'node_modules'))
  const configs = ['package.json', 'oxlint.config.ts', 'tsconfig.base.json']
  const projects = ['shared', 'main', 'renderer'].map((name) => `src/${name}/tsconfig.json`)
  for (const file of [...configs, ...projects]) {
    mkdirSync(dirname(join(house, file)), { recursive: true })
    copyFileSync(inProject(file), join(house, file))
  }
  for (const name of readdirSync(inProject('src/renderer/features'))) {
    mkdirSync(join(house, 'src/renderer/features', name), { recursive: true })
  }
})

afterAll(() => {
  rmSync(house, { recursive: true, force: true })
})

const plant = (file: string, text: string): string => {
  const path = join(house, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}

const outputOf = async (script: string, args: string[]): Promise<string> => {
  try {
    const { stdout } = await run(nodePath(), [script, ...args], { cwd: house })
    return stdout
  } catch (error) {
    return String((error as { stdout?: string }).stdout)
  }
}

const lint = async (file: string, imported: string): Promise<string> => {
  const path = plant(file, `import { thing } from '${imported}'\n\nexport const used = thing\n`)
  const output = await outputOf(inModules('oxlint/bin/oxlint'), [path])
  rmSync(path)
  return output
}

const REFUSED = 'eslint(no-restricted-imports)'

test.each([
  ['src/shared/std/trespass.ts', 'zod'],
  ['src/shared/model/trespass.ts', '#shared/operations/index.ts'],
  ['src/shared/model/trespass.ts', 'node:fs'],
  ['src/main/runware/trespass.ts', '#main/library/library.ts'],
  ['src/main/fallback/trespass.ts', '#main/runware/runware.ts'],
  ['src/main/library/trespass.ts', '#main/runware/runware.ts'],
  ['src/main/demo/trespass.ts', '#shared/catalogue/models.ts'],
  ['src/main/studio/trespass.ts', '#main/library/library.ts'],
  ['src/main/studio/trespass.ts', 'node:fs'],
  ['src/main/studio/trespass.ts', 'electron'],
  ['src/renderer/words/trespass.ts', 'react'],
  ['src/renderer/ui/trespass.tsx', '#renderer/bridge/request.ts'],
  ['src/renderer/features/create/trespass.tsx', '#renderer/features/library/library.tsx'],
  ['src/renderer/features/create/trespass.tsx', '@base-ui/react'],
  ['src/renderer/parts/trespass.tsx', 'electron'],
  ['src/main/doors/trespass.ts', '../library/library.ts'],
])('in %s, an import of %s is refused', async (file, imported) => {
  expect(await lint(file, imported)).toContain(REFUSED)
})

test.each([
  ['src/shared/model/guest.ts', 'zod'],
  ['src/shared/operations/guest.ts', '#shared/catalogue/model.ts'],
  ['src/main/library/guest.ts', 'better-sqlite3'],
  ['src/main/doors/guest.ts', '#main/studio/studio.ts'],
  ['src/renderer/features/create/guest.tsx', '#renderer/ui/button.tsx'],
])('in %s, an import of %s is welcome', async (file, imported) => {
  expect(await lint(file, imported)).not.toContain(REFUSED)
})

test('a room may name the types of a room whose code it may not run', async () => {
  const path = plant(
    'src/main/studio/guest.ts',
    "import type { Library } from '#main/library/library.ts'\n\nexport type Used = Library\n",
  )
  expect(await outputOf(inModules('oxlint/bin/oxlint'), [path])).not.toContain(REFUSED)
})

test.each([
  ['shared', 'document.title'],
  ['shared', 'process.pid'],
  ['main', 'document.title'],
  ['renderer', 'process.pid'],
])('the compiler knows no such thing in %s as %s', async (project, expression) => {
  const path = plant(`src/${project}/trespass.ts`, `export const trespass = ${expression}\n`)
  const output = await outputOf(inModules('typescript/bin/tsc'), [
    '-p',
    `src/${project}`,
    '--noEmit',
    '--pretty',
    'false',
  ])
  rmSync(path)
  expect(output).toMatch(/trespass\.ts.*Cannot find name/u)
})
