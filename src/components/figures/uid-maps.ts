/** A box: its lines of text, left edge and width in percent of the drawing. */
type Place = [lines: string[], x: number, w: number];

interface UidMap {
  says: string;
  inside: Place[];
  /** Left and right edge above, then left and right below; last, the place in the order of strokes. */
  bands: [number, number, number, number, n?: number][];
  /** uid 0: above, below, place in the order of strokes. */
  zeros: [number, number, n: number][];
  /** Which of the host's common places the map reaches. */
  hits: number[];
  own?: { as: 'docker' | 'podman'; places: Place[]; name: string };
}

/** What every host has, whether a map reaches it or not: root, you, your subuids. */
export const hostPlaces: Place[] = [
  [['0', 'root'], 3, 10],
  [['1000', 'you'], 15, 16],
  [['100000', '…165535'], 40, 24],
];
export const otherSubuids: Place = [['231072', '…296607'], 72, 25];

const zero: Place = [['0'], 3, 8];

export const uidMaps = {
  rootful: {
    says: 'rootful: root is root',
    inside: [zero, [['1…65535'], 13, 20]],
    bands: [[13, 33, 13, 33]],
    zeros: [[7, 7, 2]],
    hits: [0],
  },
  rootless: {
    says: 'rootless: root is you',
    inside: [zero, [['1…65536'], 13, 20]],
    bands: [[13, 33, 40, 64, 4]],
    zeros: [[7, 18, 3]],
    hits: [1, 2],
  },
  remap: {
    says: 'one range for all containers: root is no login user',
    inside: [zero, [['1…65535'], 13, 20]],
    bands: [[3, 33, 72, 97]],
    zeros: [[7, 74, 5]],
    hits: [],
    own: { as: 'docker', places: [otherSubuids], name: 'dockremap' },
  },
  auto: {
    says: 'a range for each container: they stay strangers',
    inside: [
      [['A: 0…n'], 3, 14],
      [['B: 0…n'], 19, 14],
    ],
    bands: [
      [3, 17, 72, 84],
      [19, 33, 85, 97],
    ],
    zeros: [
      [5, 74, 6],
      [21, 87, 6],
    ],
    hits: [],
    own: {
      as: 'podman',
      places: [
        [['A'], 72, 12],
        [['B'], 85, 12],
      ],
      name: 'own ranges',
    },
  },
} satisfies Record<string, UidMap>;

export const uidMap = (name: keyof typeof uidMaps): UidMap => uidMaps[name];
