// Plain JavaScript for old engines: the first thing every npm script runs.
const [major, minor] = process.versions.node.split('.').map(Number);
const enough = major > 22 || (major === 22 && minor >= 18);
if (!enough) {
  console.error(
    `This project needs Node 22.18 or newer and found ${process.versions.node}. ` +
      'On Linux (x64, arm64) npm installs it with the project: run "npm ci" first and use the npm scripts. ' +
      'On other systems install Node 24 from https://nodejs.org and run the command again.',
  );
  process.exit(1);
}
