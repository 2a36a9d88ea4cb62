import type { Recording, Run, Step } from '../../src/model/evidence-schemas.ts';

/** A step that printed nothing, with what a test wants otherwise. */
export function step(n: number, other: Partial<Step> = {}): Step {
  return { n, does: `Step ${n}`, command: `c${n}`, user: 'root', output: '', exit: 0, duration: 1, ...other };
}

/** A run named `podman-rootless@5.8`, with the steps of these numbers. */
export function run(name: string, steps: readonly (number | Step)[] = [1]): Run {
  const [engine, mode, release = '6.1'] = name.split(/[-@]/) as [Run['engine'], Run['mode'], string?];
  return {
    engine,
    mode,
    release,
    versions: { [engine]: `${release}.2` },
    storage: 'overlay',
    steps: steps.map((one) => (typeof one === 'number' ? step(one) : one)),
  };
}

/** A recording with runs. */
export function recording(...runs: Run[]): Recording {
  return {
    scenario: 'a-test',
    title: 'A test',
    question: 'Does it?',
    date: '2026-01-02',
    host: { system: 'Debian', kernel: '6.18', cgroup: 'cgroup v2', machine: '2 processors' },
    runs,
  };
}
