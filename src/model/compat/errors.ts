import type { ErrorEntry } from './schemas.ts';

/** Who prints an error. */
export const printerNames: Record<ErrorEntry['engine'], string> = {
  podman: 'Podman',
  docker: 'Docker',
  both: 'Docker and Podman',
  compose: 'Docker Compose',
  'podman-compose': 'podman-compose',
  systemd: 'systemd',
};

/** What an error rests on. */
export const evidenceNames = {
  run: 'Seen in a recording',
  told: 'Told in a thread or in code',
} as const;

/** Whether the lab saw an error, or a source tells of it. */
export function errorEvidence({ seen }: ErrorEntry): keyof typeof evidenceNames {
  return seen.some((evidence) => 'run' in evidence) ? 'run' : 'told';
}
