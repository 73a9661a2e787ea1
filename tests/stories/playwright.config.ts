import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.story.ts',
  outputDir: '../../test-results/stories',
  // Stories wait more than they work: two at a time are nearly twice as fast, even on two cores.
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
})
