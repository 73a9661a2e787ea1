import { expect, onTestFinished, test } from 'vitest'
import { someJob } from '#tests/support/some-job.ts'
import { someNewTask } from '#tests/support/some-new-task.ts'
import { openDatabase } from './database.ts'
import { createTables } from './tables.ts'

const when = { at: 1, day: '2026-11-26' }
const payer = { uuid: 'task', jobId: 'job', engine: 'runware' } as const

const open = () => {
  const database = openDatabase(':memory:')
  onTestFinished(() => {
    database.close()
  })
  const { jobs, tasks, ledger } = createTables(database)
  jobs.add(someJob())
  tasks.add(someNewTask())
  return ledger
}

test('what was held back for the service is let go of where another engine makes the task in the end', () => {
  const ledger = open()
  ledger.reserve(payer, 1800, when)
  expect(ledger.totalOfAll()).toEqual({ spent: 0, reserved: 1800 })
  ledger.settle({ ...payer, engine: 'fallback' }, 0, when)
  expect(ledger.totalOfAll()).toEqual({ spent: 0, reserved: 0 })
  expect(ledger.of('task')).toMatchObject({ engine: 'fallback', state: 'settled' })
})

test('what another engine made is not counted, and what the service then charges is', () => {
  const ledger = open()
  ledger.reserve({ ...payer, engine: 'fallback' }, 1800, when)
  expect(ledger.totalOfAll()).toEqual({ spent: 0, reserved: 0 })
  ledger.settle(payer, 600, when)
  expect(ledger.totalOfAll()).toEqual({ spent: 600, reserved: 0 })
  expect(ledger.total({ scope: 'day', id: when.day }).spent).toBe(600)
})
