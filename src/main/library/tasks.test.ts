import { expect, onTestFinished, test } from 'vitest'
import { someJob } from '#tests/support/some-job.ts'
import { someNewTask } from '#tests/support/some-new-task.ts'
import { openDatabase } from './database.ts'
import { createTables } from './tables.ts'

const open = () => {
  const database = openDatabase(':memory:')
  onTestFinished(() => {
    database.close()
  })
  const tables = createTables(database)
  tables.jobs.add(someJob())
  return tables
}

test('what is told of a task just written down is what lies on disk', () => {
  const { tasks } = open()
  const told = tasks.add(someNewTask())
  expect(tasks.get('task')).toEqual(told)
})

test('a task asks the same only while neither its engine nor its request changed', () => {
  const { tasks } = open()
  const seen = tasks.add(someNewTask())
  expect(tasks.asksTheSame(seen)).toBe(true)
  expect(tasks.asksTheSame({ ...seen, request: { taskType: 'imageInference' } })).toBe(false)
  tasks.change(seen, { engine: 'fallback' })
  expect(tasks.asksTheSame(seen)).toBe(false)
})
