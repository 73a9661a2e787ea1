import { expect, onTestFinished, test } from 'vitest'
import type { JobRecord } from '#main/library/jobs.ts'
import { someJob } from '#tests/support/some-job.ts'
import { openDatabase } from './database.ts'
import { createTables } from './tables.ts'

const asked = (...jobs: Partial<JobRecord>[]) => {
  const database = openDatabase(':memory:')
  onTestFinished(() => {
    database.close()
  })
  const tables = createTables(database)
  for (const [at, job] of jobs.entries())
    tables.jobs.add(someJob({ id: String(at), createdAt: at, ...job }))
  const texts = (words = '', operation: string | null = null, limit = 60): string[] =>
    tables.prompts.list({ operation, words, limit }).map(({ text }) => text)
  return { ...tables, texts, database }
}

const said = (prompt: string, more: Record<string, unknown> = {}): Partial<JobRecord> => ({
  params: { prompt, ...more },
})

test('each prompt is told once, the newest first, and how often it was asked for', () => {
  const { texts, prompts } = asked(said('a pond'), said('a ridge'), said(' a pond '), said('  '))
  expect(texts()).toEqual(['a pond', 'a ridge'])
  expect(prompts.list({ operation: null, words: '', limit: 1 })).toEqual([
    { text: 'a pond', at: 2, times: 2, favourite: false },
  ])
})

test('prompts are found by parts of all their words, whatever their case and language', () => {
  const { texts } = asked(
    said('Ein Schloss über dem Fluß'),
    said('ÜBERALL Licht'),
    said('a 100 % line'),
  )
  expect(texts('über')).toEqual(['ÜBERALL Licht', 'Ein Schloss über dem Fluß'])
  expect(texts('über schloss')).toEqual(['Ein Schloss über dem Fluß'])
  expect(texts('%')).toEqual(['a 100 % line'])
})

test('an operation has its own, spoken words are prompts too, and what only helps is none', () => {
  const { texts } = asked(
    said('a ridge'),
    { operation: 'voice-over', params: { prompt: '', speech: 'Good morning' } },
    { operation: 'enhance-prompt', helps: '0', ...said('a ridge, reworded') },
  )
  expect(texts('', 'voice-over')).toEqual(['Good morning'])
  expect(texts('', 'text-to-image')).toEqual(['a ridge'])
  expect(texts()).toEqual(['Good morning', 'a ridge'])
})

test('where somebody was called by name, it is told as it was typed; a chosen wording is told as it was run', () => {
  const { texts } = asked(
    said('the person in image 1 at sea', { originalPrompt: '@Mira at sea' }),
    said('a glowing ridge at dawn', { originalPrompt: 'a ridge' }),
  )
  expect(texts()).toEqual(['a glowing ridge at dawn', '@Mira at sea'])
})

test('favourites stay on top until they are none, and asking again leaves them so', () => {
  const { texts, prompts, jobs } = asked(said('a pond'), said('a ridge'))
  prompts.favour('a pond', true)
  jobs.add(someJob({ id: 'again', createdAt: 9, ...said('a pond') }))
  expect(texts()).toEqual(['a pond', 'a ridge'])
  jobs.add(someJob({ id: 'newer', createdAt: 10, ...said('a wall') }))
  expect(texts()).toEqual(['a pond', 'a wall', 'a ridge'])
  prompts.favour('a pond', false)
  expect(texts()).toEqual(['a wall', 'a pond', 'a ridge'])
})

test('the list of an operation is read from an index alone', () => {
  const { database } = asked()
  const plan = database
    .prepare(
      `EXPLAIN QUERY PLAN SELECT said, max(created_at), max(favourite) FROM jobs
       WHERE said IS NOT NULL AND helps IS NULL AND operation = 'x' GROUP BY said`,
    )
    .all()
  expect(JSON.stringify(plan)).toContain('jobs_by_said')
})
