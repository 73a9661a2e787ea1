import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { createExporter } from '#main/exports/exporter.ts'
import { picture } from '#tests/support/signed-files.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

const child = join(import.meta.dirname, 'exports/child.ts')

/** An export that is killed after so many files; where it went, after the next start has swept. */
const killedExport = async (into: 'folder' | 'zip', after: number): Promise<string> => {
  const [own, place, library] = [temporaryFolder(), temporaryFolder(), temporaryFolder()]
  const source = join(library, 'original.png')
  writeFileSync(source, await picture('png'))
  const exporting = spawn(process.execPath, [child, own, into, place, source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void exporting.kill('SIGKILL'))
  const gone = once(exporting, 'exit')
  for await (const line of createInterface({ input: exporting.stdout }))
    if (Number(line) >= after) break
  exporting.kill('SIGKILL')
  await gone
  await createExporter({ folder: own }).sweep()
  return place
}

test.each([1, 40])('Z4: of a zip that is killed after %i files nothing is left', async (after) => {
  expect(readdirSync(await killedExport('zip', after))).toEqual([])
})

test.each([1, 40])('Z4: of %i files and a kill only whole ones are left', async (after) => {
  const place = await killedExport('folder', after)
  const names = readdirSync(place)
  expect(names.length).toBeGreaterThanOrEqual(after)
  for (const name of names) {
    expect(name).toMatch(/^picture \d+\.png$/u)
    expect(readFileSync(join(place, name)).subarray(-8, -4).toString('latin1')).toBe('IEND')
  }
})
