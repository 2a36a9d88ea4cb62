import { api } from './api.ts';
import { cli } from './cli.ts';
import { kube } from './kube.ts';
import type { Matrix } from './matrix.ts';

/** Every matrix by its id, which is the name of its file in `content/compatibility/`. */
export const matrices: Record<string, Matrix> = { api, cli, kube };
