import { spawnSync } from 'node:child_process';

/** Every check of the project, cheapest first, each named and timed. Stops at the first that fails. */
const steps: { name: string; command: string[]; env?: Record<string, string> }[] = [
  { name: 'content', command: ['node', 'scripts/check.ts'] },
  { name: 'anchors', command: ['node', 'scripts/anchors.ts', 'check'] },
  { name: 'contributor guide', command: ['node', 'scripts/contributing.ts', '--check'] },
  { name: 'formatting', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['eslint', '.'] },
  { name: 'types', command: ['astro', 'check', '--minimumSeverity', 'error'] },
  {
    name: 'unit and content tests',
    // One process for all files: starting a hundred costs more than the tests.
    command: ['node', '--test', '--test-isolation=none', 'tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'],
  },
  { name: 'build', command: ['astro', 'build'] },
  {
    name: 'build below /notes/',
    command: ['astro', 'build', '--outDir', 'dist-notes'],
    env: { BASE_PATH: '/notes/', SITE_URL: 'https://example.org' },
  },
  { name: 'search tests', command: ['node', '--test', '--test-isolation=none', 'tests/search/**/*.test.ts'] },
  { name: 'browser', command: ['node', 'scripts/browser.ts'] },
  { name: 'browser tests', command: ['playwright', 'test'] },
];

for (const { name, command, env } of steps) {
  console.log(`\n== ${name}`);
  const start = Date.now();
  const { status } = spawnSync(command[0]!, command.slice(1), {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  if (status !== 0) {
    console.error(`\n"${name}" failed after ${seconds} s: ${command.join(' ')}`);
    process.exit(1);
  }
  console.log(`   ${name}: ${seconds} s`);
}
