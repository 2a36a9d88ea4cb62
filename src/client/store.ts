/** What a reader chose, kept in `localStorage`. A blocked, full or corrupted store is the same as an empty one. */

/** The kept value if it is one of `allowed`, else the fallback. */
export function kept<T extends string>(name: string, allowed: readonly T[], fallback: T): T {
  try {
    const value = localStorage.getItem(name) as T | null;
    return value !== null && allowed.includes(value) ? value : fallback;
  } catch {
    return fallback;
  }
}

/** Keeps a value; `undefined` forgets it. Returns whether the store took it. */
export function keep(name: string, value: string | undefined): boolean {
  try {
    if (value === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
    return true;
  } catch {
    return false;
  }
}
