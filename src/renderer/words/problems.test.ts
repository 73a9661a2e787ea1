import { expect, test } from 'vitest'
import type { Problem } from '#shared/operations/problems.ts'
import { asProblems, problemWords } from './problems.ts'

const problems: Problem[] = [
  { parameter: 'prompt', problem: 'missing' },
  { parameter: 'prompt', problem: 'too-short', limit: 2, actual: 1 },
  { parameter: 'negativePrompt', problem: 'too-long', limit: 3000, actual: 3012 },
  { parameter: 'steps', problem: 'out-of-range', min: 1, max: 50 },
  { parameter: 'size', problem: 'not-a-size', width: 1000, height: 1024 },
  { parameter: 'scheduler', problem: 'not-taken' },
  { parameter: 'address', problem: 'not-written-so', form: 'address' },
  { parameter: 'air', problem: 'not-written-so', form: 'air' },
]

test.each(problems)('$problem is told in one sentence', (problem) => {
  const words = problemWords(problem)
  expect(words).toMatch(/^[A-Z].*\.$/)
  expect(words).not.toContain('undefined')
})

test('a length problem says by how much', () => {
  expect(problemWords({ parameter: 'prompt', problem: 'too-long', limit: 300, actual: 312 })).toBe(
    'Prompt is 12 characters over the limit of 300.',
  )
})

test('only problems are taken from what crossed a door', () => {
  expect(asProblems([problems[0], null, 'x', { problem: 'invented' }])).toEqual([problems[0]])
  expect(asProblems(undefined)).toEqual([])
})
