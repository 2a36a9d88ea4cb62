import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.ts';
import { asSent, atRoot, belowNotes, type ServedSite } from './tests/e2e/support/sites.ts';

const executablePath = findBrowser();

const serve = ({ dir, base, port, origin, quality }: ServedSite) => ({
  command: `node scripts/serve.ts --dir ${dir} --base ${base} --port ${port} --quality ${quality}`,
  url: origin + base,
  reuseExistingServer: false,
});

/**
 * What a window of Chromium prepares beside the page and these tests never use. The two WebUI popups of the address bar
 * are pages of their own for every window: without them a test takes a third less time. The others are those that
 * Playwright switches off too, as only the last list counts.
 */
const unusedFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
];

/** Every test runs against the built site, served with its headers, in a real Chromium. */
export default defineConfig({
  testDir: 'tests/e2e',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // Some tests visit every page, and a busy machine is slow: this only ends what hangs.
  timeout: 120_000,
  reporter: process.env['CI'] ? 'line' : 'list',
  use: {
    baseURL: atRoot.origin,
    browserName: 'chromium',
    reducedMotion: 'reduce',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Root cannot use the sandbox; the rest keeps a machine without network quiet.
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        `--disable-features=${unusedFeatures.join(',')}`,
      ],
    },
    trace: 'off',
  },
  webServer: [serve(atRoot), serve(belowNotes), serve(asSent)],
});
