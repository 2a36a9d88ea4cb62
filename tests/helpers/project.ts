import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { loadSite, type Loaded } from '../../src/corpus/load.ts';
import { writeLock } from '../../src/corpus/lock-file.ts';
import { lockable } from '../../src/model/build.ts';
import { addToLock } from '../../src/model/lock.ts';

/** The files of the small project that tests change. */
export const article = 'content/articles/architecture/process-model.mdx';
export const claims = 'content/claims.yaml';
export const cli = 'content/compatibility/cli.json';
export const errors = 'content/errors.yaml';
export const figures = 'content/figures.yaml';
export const glossary = 'content/glossary.yaml';
export const home = 'content/home.yaml';
export const notes = 'content/compatibility/notes.yaml';
export const measurement = 'content/measurements/start-time.json';
export const predictions = 'content/predictions.yaml';
export const questions = 'content/questions/architecture.yaml';
export const sections = 'content/sections.yaml';
export const sources = 'content/sources.yaml';
export const lock = 'content/anchors.lock.json';

/** The day on which the places of a fresh project were locked. */
export const lockedOn = '2020-01-02';

/** The files of the small project, read once: copying a folder for each test takes most of its time. */
const template = new Map<string, string>([
  ['src/components/figures/two-trees.astro', '<svg></svg>\n'],
  ['src/components/figures/Part.astro', '<svg></svg>\n'],
]);
const source = join(import.meta.dirname, 'project');
for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
  if (/\.\w+$/.test(file)) template.set(file, readFileSync(join(source, file), 'utf8'));
}

/** A small valid project in a folder of its own, gone when the test ends. */
export interface Project {
  root: string;
  read(file: string): string;
  write(file: string, text: string): void;
  /** Replaces the one place where `from` stands. */
  replace(file: string, from: string, to: string): void;
  remove(file: string): void;
  /** Locks what stands in the content now, as if nothing had been published before. */
  relock(): void;
  load(): Loaded;
}

export function makeProject(test: TestContext): Project {
  const root = mkdtempSync(join(tmpdir(), 'docker-vs-podman-'));
  test.after(() => rmSync(root, { recursive: true, force: true }));
  const folders = new Set([...template.keys()].map(dirname));
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true });
  for (const [file, text] of template) writeFileSync(join(root, file), text);
  const project: Project = {
    root,
    read: (file) => readFileSync(join(root, file), 'utf8'),
    write(file, text) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    },
    replace(file, from, to) {
      const before = project.read(file);
      if (before.split(from).length !== 2) throw new Error(`"${from}" does not stand once in ${file}: mend the test`);
      project.write(
        file,
        before.replace(from, () => to),
      );
    },
    remove: (file) => rmSync(join(root, file), { recursive: true }),
    relock: () => writeLock(root, addToLock({}, [...project.load().site.places.values()].map(lockable), lockedOn)),
    load: () => loadSite(root),
  };
  freshLock ??= lockOf(project);
  project.write(lock, freshLock);
  return project;
}

/** The lock of the unchanged project: the same for every test, so it is computed once. */
let freshLock: string | undefined;

function lockOf(project: Project): string {
  project.relock();
  return project.read(lock);
}

/** The number of the first line of a text that holds a snippet. */
export function lineWith(text: string, snippet: string): number {
  const index = text.split('\n').findIndex((line) => line.includes(snippet));
  if (index < 0) throw new Error(`No line holds "${snippet}": mend the test`);
  return index + 1;
}
