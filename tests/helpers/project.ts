import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
export const figures = 'content/figures.yaml';
export const glossary = 'content/glossary.yaml';
export const home = 'content/home.yaml';
export const questions = 'content/questions/architecture.yaml';
export const sections = 'content/sections.yaml';
export const sources = 'content/sources.yaml';
export const lock = 'content/anchors.lock.json';

/** The day on which the places of a fresh project were locked. */
export const lockedOn = '2026-01-02';

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
  cpSync(join(import.meta.dirname, 'project'), root, { recursive: true });
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
  project.write('src/components/figures/two-trees.astro', '<svg></svg>\n');
  project.write('src/components/figures/Part.astro', '<svg></svg>\n');
  project.relock();
  return project;
}

/** The number of the first line of a text that holds a snippet. */
export function lineWith(text: string, snippet: string): number {
  const index = text.split('\n').findIndex((line) => line.includes(snippet));
  if (index < 0) throw new Error(`No line holds "${snippet}": mend the test`);
  return index + 1;
}
