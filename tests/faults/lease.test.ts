import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

const child = join(import.meta.dirname, 'lease/child.ts')
const AT_ONCE = 3
const ROUNDS = 2

interface Opener {
  process: ChildProcess
  /** Opens the library; whether it may be written to. */
  open: () => Promise<string>
}

/** A process that is ready to open a library. */
const openerOf = async (folder: string): Promise<Opener> => {
  const opener = spawn(process.execPath, [child, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void opener.kill('SIGKILL'))
  const lines = createInterface({ input: opener.stdout })[Symbol.asyncIterator]()
  const said = async (): Promise<string> => String((await lines.next()).value)
  expect(await said()).toBe('ready')
  return {
    process: opener,
    open: () => {
      opener.stdin.write('open\n')
      return said()
    },
  }
}

test('Q21: of several processes that start together one owns the library; the system hands it on when that one is killed', async () => {
  const folder = temporaryFolder()
  for (let round = 0; round < ROUNDS; round += 1) {
    const openers = await Promise.all(Array.from({ length: AT_ONCE }, () => openerOf(folder)))
    const said = await Promise.all(openers.map(({ open }) => open()))
    expect(said.toSorted()).toEqual([
      ...Array.from({ length: AT_ONCE - 1 }, () => 'library-in-use'),
      'owner',
    ])
    const owner = openers[said.indexOf('owner')]
    const late = await openerOf(folder)
    expect(await late.open()).toBe('library-in-use')
    const gone = openers.map(({ process: each }) => once(each, 'exit'))
    owner?.process.kill('SIGKILL')
    await gone[said.indexOf('owner')]
    const heir = await openerOf(folder)
    expect(await heir.open()).toBe('owner')
    for (const { process: each } of [...openers, late, heir]) each.kill('SIGKILL')
    await Promise.all([...gone, once(heir.process, 'exit')])
  }
})
