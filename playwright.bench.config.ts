import { defineConfig } from '@playwright/test';
import tests from './playwright.config.ts';

/** Measurements in time, one after the other and nothing beside them. */
export default defineConfig(tests, {
  testDir: 'tests/bench',
  testMatch: '*.bench.ts',
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
});
