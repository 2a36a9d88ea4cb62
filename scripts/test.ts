import { spawn } from 'node:child_process';

interface Step {
  name: string;
  command: string[];
  env?: Record<string, string>;
}

/**
 * Every check of the project, cheapest first, each named and timed. The stages follow each other; a stage has one list or
 * two, side by side, because most steps leave one of two cores idle. Two runs of Astro share the folder of its types and
 * the store of its content: they stand in one list, or in two stages.
 */
const stages: Step[][][] = [
  [
    [
      { name: 'content', command: ['node', 'scripts/check.ts'] },
      { name: 'anchors', command: ['node', 'scripts/anchors.ts', 'check'] },
      { name: 'contributor guide', command: ['node', 'scripts/contributing.ts', '--check'] },
    ],
    [{ name: 'formatting', command: ['prettier', '--check', '--log-level', 'warn', '.'] }],
  ],
  [
    [
      { name: 'types', command: ['astro', 'check', '--minimumSeverity', 'error'] },
      { name: 'build', command: ['astro', 'build'] },
    ],
    [
      { name: 'lint', command: ['eslint', '.'] },
      {
        name: 'unit and content tests',
        // One process for all files: starting a hundred costs more than the tests.
        command: ['node', '--test', '--test-isolation=none', 'tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'],
      },
    ],
  ],
  [
    [
      {
        name: 'build below /notes/',
        command: ['astro', 'build', '--outDir', 'dist-notes'],
        env: { BASE_PATH: '/notes/', SITE_URL: 'https://example.org' },
      },
    ],
    [
      { name: 'search tests', command: ['node', '--test', '--test-isolation=none', 'tests/search/**/*.test.ts'] },
      { name: 'browser', command: ['node', 'scripts/browser.ts'] },
    ],
  ],
  [[{ name: 'browser tests', command: ['playwright', 'test'] }]],
];

const running = new Set<ReturnType<typeof spawn>>();

/** Runs a step. Beside another its output is kept until it ends, so that the two are not mixed. */
function run({ name, command, env }: Step, alone: boolean): Promise<void> {
  if (alone) console.log(`\n== ${name}`);
  const start = Date.now();
  const child = spawn(command[0]!, command.slice(1), {
    stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  running.add(child);
  const printed: Buffer[] = [];
  child.stdout?.on('data', (some: Buffer) => printed.push(some));
  child.stderr?.on('data', (some: Buffer) => printed.push(some));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (status) => {
      running.delete(child);
      const seconds = ((Date.now() - start) / 1000).toFixed(1);
      if (!alone) process.stdout.write(`\n== ${name}\n${Buffer.concat(printed).toString()}`);
      if (status === 0) {
        console.log(`   ${name}: ${seconds} s`);
        done();
      } else failed(new Error(`"${name}" failed after ${seconds} s: ${command.join(' ')}`));
    });
  });
}

async function runInTurn(steps: readonly Step[], alone: boolean): Promise<void> {
  for (const step of steps) await run(step, alone);
}

try {
  for (const lists of stages) await Promise.all(lists.map((steps) => runInTurn(steps, lists.length === 1)));
} catch (error) {
  // What runs beside the step that failed says nothing more.
  for (const child of running) child.removeAllListeners().kill();
  console.error(`\n${(error as Error).message}`);
  process.exit(1);
}
