import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import log from 'electron-log/node'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { openLog } from './log.ts'

// What every write to it says is that there is no room.
const FULL = '/dev/full'

test.runIf(existsSync(FULL))(
  'D8: a log that finds no room stops nothing, and goes on once there is',
  () => {
    const { level } = log.transports.console
    onTestFinished(() => {
      log.transports.console.level = level
    })
    const folder = temporaryFolder()
    const file = join(folder, 'studio.log')
    symlinkSync(FULL, file)
    const lines = openLog(folder, (text) => text.replaceAll('secret', '…'))
    log.transports.console.level = false
    lines.error(new Error('while it is full'))
    rmSync(file)
    lines.error(new Error('a secret failure', { cause: new Error('the cause') }))
    const written = readFileSync(file, 'utf8')
    expect(written).toContain('a … failure')
    expect(written).toContain('cause: Error: the cause')
    expect(written).not.toContain('secret')
  },
)
