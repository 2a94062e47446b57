import { defineConfig } from '@playwright/test'

// The journeys start the application themselves (e2e/harness.ts); Playwright only runs and counts them.
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  outputDir: 'test-results',
  reporter: [['list'], ['json', { outputFile: 'out/e2e.json' }]],
})
