import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.ts';

const executablePath = findBrowser();

/** Every test runs against the built site, served with its headers, in a real Chromium. */
export default defineConfig({
  testDir: 'tests/e2e',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  reporter: process.env['CI'] ? 'line' : 'list',
  use: {
    baseURL: 'http://localhost:4399',
    browserName: 'chromium',
    reducedMotion: 'reduce',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Root cannot use the sandbox; the rest keeps a machine without network quiet.
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
    trace: 'off',
  },
  webServer: [
    { command: 'node scripts/serve.ts --port 4399', url: 'http://localhost:4399/', reuseExistingServer: false },
    { command: 'node scripts/serve.ts --dir dist-notes --base /notes/ --port 4398', url: 'http://localhost:4398/notes/', reuseExistingServer: false },
  ],
});
