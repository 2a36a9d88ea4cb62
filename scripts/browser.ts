import { spawnSync } from 'node:child_process';
import { findBrowser } from './find-browser.ts';

/**
 * Makes sure that there is a Chromium for the browser tests: finds one, or installs one, or says in one sentence what
 * to install.
 */
const isRoot = process.getuid?.() === 0;

function run(command: string, ...args: string[]): boolean {
  console.log(`> ${command} ${args.join(' ')}`);
  return (
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  );
}

/** A browser that lacks a system library is found and does not start. */
function starts(path: string): boolean {
  return spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Playwright's own browser, where its download works; the libraries that it needs where we may install them. */
function installFromPlaywright(): boolean {
  if (!run('npx', '--no-install', 'playwright', 'install', 'chromium')) return false;
  const path = findBrowser();
  return (
    path !== undefined &&
    (starts(path) || (isRoot && run('npx', '--no-install', 'playwright', 'install-deps', 'chromium')))
  );
}

/** Debian's package, for root on a machine where that download does not work. */
function installFromDebian(): boolean {
  if (!isRoot || spawnSync('apt-get', ['--version']).status !== 0) return false;
  return (
    run('apt-get', 'update', '-qq') &&
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation')
  );
}

function usable(): string | undefined {
  const path = findBrowser();
  return path !== undefined && starts(path) ? path : undefined;
}

function main(): void {
  let path = usable();
  if (!path) {
    console.log('There is no Chromium that starts on this machine: installing one.');
    if (installFromPlaywright() || installFromDebian()) path = usable();
  }
  if (path) {
    console.log(`Chromium: ${path}`);
    return;
  }
  console.error(
    'No Chromium could be installed. Install one (Debian: apt-get install chromium; macOS: brew install --cask chromium) ' +
      'or set CHROMIUM_PATH to one, then run the command again.',
  );
  process.exit(1);
}

main();
