import { spawnSync } from 'node:child_process';
import { findBrowser } from './find-browser.ts';

/** Makes sure that there is a Chromium for the browser tests: finds one, or installs one, or says what to install. */
function run(command: string, ...args: string[]): boolean {
  console.log(`> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
}

/** Debian's package, for root on a machine where the download of a browser does not work. */
function installFromDebian(): boolean {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false;
  return run('apt-get', 'update', '-qq') && run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation');
}

function main(): void {
  const found = findBrowser();
  if (found) {
    console.log(`Chromium: ${found}`);
    return;
  }
  console.log('There is no Chromium on this machine: installing one.');
  const installed = run('npx', '--no-install', 'playwright', 'install', 'chromium') || installFromDebian();
  const now = installed ? findBrowser() : undefined;
  if (!now) {
    console.error('No Chromium could be installed. Install one (Debian: apt-get install chromium; macOS: brew install --cask chromium) or set CHROMIUM_PATH, then run the command again.');
    process.exit(1);
  }
  console.log(`Chromium: ${now}`);
}

main();
