import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { packApp, renderersOf, startOrdinary } from '#tests/support/package.ts'

let packed: Awaited<ReturnType<typeof packApp>>

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  test.setTimeout(180_000)
  packed = await packApp()
})

test.afterAll(() => {
  rmSync(packed.folder, { recursive: true, force: true })
})

test('the released app starts as an ordinary user, opens its library, and its window is sandboxed', async () => {
  const { program, home } = packed
  const child = startOrdinary(program, { home })
  try {
    await expect
      .poll(
        () => existsSync(join(home, 'Pictures', 'Chofesh Studio', '.studio', 'library.sqlite')),
        { timeout: 20_000 },
      )
      .toBe(true)
    await expect.poll(() => renderersOf(program).length, { timeout: 20_000 }).toBeGreaterThan(0)
    for (const status of renderersOf(program)) {
      expect(status).toMatchObject({ Seccomp: '2', NoNewPrivs: '1' })
    }
  } finally {
    process.kill(-(child.pid ?? 0), 'SIGKILL')
  }
})

const outcome = async (options: { args?: string[]; environment?: Record<string, string> }) => {
  const child = startOrdinary(packed.program, { home: packed.home, ...options })
  let output = ''
  child.stdout?.on('data', (data: Buffer) => (output += data.toString()))
  child.stderr?.on('data', (data: Buffer) => (output += data.toString()))
  const exit = new Promise<number | null>((resolve) => {
    child.once('exit', resolve)
  })
  return { exit, output: () => output, kill: () => process.kill(-(child.pid ?? 0), 'SIGKILL') }
}

test('without its sandbox the released app does not run', async () => {
  const { exit } = await outcome({ args: ['--no-sandbox'] })
  expect(await exit).toBe(1)
})

test('nobody makes the released app run code it was not shipped with', async () => {
  const attempts = [
    { args: ['-e', 'console.log("owned")'], environment: { ELECTRON_RUN_AS_NODE: '1' } },
    { args: ['--inspect=0'] },
    { args: [], environment: { NODE_OPTIONS: '--require /dev/null --trace-exit' } },
  ]
  for (const attempt of attempts) {
    const app = await outcome(attempt)
    await expect
      .poll(() => renderersOf(packed.program).length, { timeout: 20_000 })
      .toBeGreaterThan(0)
    expect(app.output()).not.toContain('owned')
    expect(app.output()).not.toContain('Debugger listening')
    app.kill()
    await app.exit
    await expect.poll(() => renderersOf(packed.program).length).toBe(0)
  }
})
