import { placeUrl, type Place } from './place.ts';

/** One line of `content/anchors.lock.json`: where a place is and everywhere it ever was. */
export interface LockEntry {
  /** Page and fragment, below the base. */
  at: string;
  /** Former pages and fragments, newest first. Only ever grows. */
  was: string[];
  /** Fingerprint of its text. */
  hash: string;
  /** The day on which `hash` last changed. */
  changed: string;
}

/** The whole lock: by id, sorted. */
export type LockFile = Record<string, LockEntry>;

/** A place as the lock sees it. */
export interface LockablePlace extends Pick<Place, 'id' | 'page'> {
  hash: string;
}

/** A difference between the lock and the places that exist. */
export type LockFault =
  | { kind: 'new'; id: string }
  | { kind: 'vanished'; id: string; at: string }
  | { kind: 'moved'; id: string; from: string; to: string }
  | { kind: 'contested'; id: string; was: string; owner: string }
  | { kind: 'stale'; id: string };

/** The fragment of a place in the lock, such as `process-parent`. */
export function fragmentOf(at: string): string {
  return at.slice(at.indexOf('#') + 1);
}

/** The page of a place in the lock, such as `/architecture/process-model/`. */
export function pageOf(at: string): string {
  return at.slice(0, at.indexOf('#'));
}

/**
 * Holds the lock against the places. Rules after NixOS' redirects: ids of the content and of the lock
 * are the same; an address belongs to one place for ever, also after the place has left it.
 */
export function compareLock(lock: LockFile, places: Iterable<LockablePlace>): LockFault[] {
  const faults: LockFault[] = [];
  const present = new Map([...places].map((place) => [place.id, place]));
  const owners = new Map<string, string>();
  for (const [id, entry] of Object.entries(lock)) {
    for (const address of [entry.at, ...entry.was]) {
      const owner = owners.get(address);
      if (owner !== undefined) faults.push({ kind: 'contested', id, was: address, owner });
      owners.set(address, id);
    }
    const taken = formerOwner(lock, id);
    if (taken) faults.push({ kind: 'contested', id, ...taken });
    const place = present.get(id);
    if (!place) faults.push({ kind: 'vanished', id, at: entry.at });
    else if (placeUrl(place) !== entry.at) faults.push({ kind: 'moved', id, from: entry.at, to: placeUrl(place) });
    else if (place.hash !== entry.hash) faults.push({ kind: 'stale', id });
  }
  for (const place of present.values()) {
    if (place.id in lock) continue;
    const taken = formerOwner(lock, place.id);
    if (taken) faults.push({ kind: 'contested', id: place.id, ...taken });
    else faults.push({ kind: 'new', id: place.id });
  }
  return faults;
}

/** Another place that once had this id, and where: the short link of the id still belongs to it. */
function formerOwner(lock: LockFile, id: string): { owner: string; was: string } | undefined {
  for (const [owner, { was }] of Object.entries(lock)) {
    const address = owner === id ? undefined : was.find((former) => fragmentOf(former) === id);
    if (address !== undefined) return { owner, was: address };
  }
  return undefined;
}

/**
 * Adds new places and renews hashes; `changed` becomes `today` where a text changed. Nothing moves or vanishes here.
 * @throws when a new place has an id that once named another
 */
export function addToLock(lock: LockFile, places: Iterable<LockablePlace>, today: string): LockFile {
  const next: LockFile = { ...lock };
  for (const place of places) {
    const known = next[place.id];
    const taken = known ? undefined : formerOwner(lock, place.id);
    if (taken) {
      const { message, mend } = describeFault({ kind: 'contested', id: place.id, ...taken });
      throw new Error(`${message}. ${mend}`);
    }
    if (!known) next[place.id] = { at: placeUrl(place), was: [], hash: place.hash, changed: today };
    else if (known.at === placeUrl(place) && known.hash !== place.hash)
      next[place.id] = { ...known, hash: place.hash, changed: today };
  }
  return sortLock(next);
}

/** A place has a new id. @throws when the old one is not locked or the new one is taken */
export function renameInLock(lock: LockFile, from: string, to: string, place: LockablePlace, today: string): LockFile {
  const known = lock[from];
  if (!known) throw new Error(`"${from}" is not in the lock: nothing to rename. See npm run anchors -- check`);
  if (to in lock) throw new Error(`"${to}" is in the lock already and belongs to ${lock[to]!.at}. Choose another id`);
  const taken = formerOwner(lock, to);
  if (taken && taken.owner !== from)
    throw new Error(
      `"${to}" once named "${taken.owner}" at ${taken.was}; its links must keep working. Choose another id`,
    );
  const { [from]: _, ...rest } = lock;
  return sortLock({ ...rest, [to]: relocate(known, place, today) });
}

/** A place stands on another page. @throws when it is not locked */
export function moveInLock(lock: LockFile, id: string, place: LockablePlace, today: string): LockFile {
  const known = lock[id];
  if (!known) throw new Error(`"${id}" is not in the lock: nothing to move. See npm run anchors -- check`);
  return sortLock({ ...lock, [id]: relocate(known, place, today) });
}

/** A draft that was never published leaves no trace. @throws when the id is not locked */
export function forgetInLock(lock: LockFile, id: string): LockFile {
  if (!lock[id]) throw new Error(`"${id}" is not in the lock: nothing to forget. See npm run anchors -- check`);
  const { [id]: _, ...rest } = lock;
  return rest;
}

function relocate(known: LockEntry, place: LockablePlace, today: string): LockEntry {
  const at = placeUrl(place);
  const was = [known.at, ...known.was].filter((address) => address !== at);
  return { at, was, hash: place.hash, changed: known.hash === place.hash ? known.changed : today };
}

function sortLock(lock: LockFile): LockFile {
  return Object.fromEntries(Object.entries(lock).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The sentence for a fault: what is wrong and the command that mends it. */
export function describeFault(fault: LockFault): { message: string; mend: string } {
  switch (fault.kind) {
    case 'new':
      return { message: `"${fault.id}" is not in the lock yet`, mend: 'Run: npm run anchors -- add' };
    case 'vanished':
      return {
        message: `"${fault.id}" was published at ${fault.at} and is gone`,
        mend: `Put it back; if it has a new id run: npm run anchors -- rename ${fault.id} NEW-ID; if it was a draft: npm run anchors -- forget ${fault.id}`,
      };
    case 'moved':
      return {
        message: `"${fault.id}" was published at ${fault.from} and now stands at ${fault.to}`,
        mend: `Run: npm run anchors -- move ${fault.id}`,
      };
    case 'contested':
      return {
        message: `${fault.was} belongs to "${fault.owner}" for ever and cannot be "${fault.id}" as well`,
        mend: 'Choose another id',
      };
    case 'stale':
      return {
        message: `the text of "${fault.id}" changed since the lock was written`,
        mend: 'Run: npm run anchors -- add',
      };
  }
}
