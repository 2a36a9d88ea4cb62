/** What a writer may say behind the language of a code fence: `title="compose.yaml" mark={2,4-5} ins={3} del={2}`. */
export interface FenceMeta {
  title: string | undefined;
  /** Line numbers, from 1. */
  mark: Set<number>;
  ins: Set<number>;
  del: Set<number>;
}

/** Reads the meta string of a code fence; what it does not know it ignores. */
export function readFenceMeta(meta: string): FenceMeta {
  const lines = (name: string): Set<number> => {
    const list = new RegExp(`\\b${name}=\\{([\\d,\\s-]+)\\}`).exec(meta)?.[1] ?? '';
    return new Set(
      list.split(',').flatMap((part) => {
        const [from, to] = part.split('-').map(Number);
        if (!from) return [];
        return Array.from({ length: (to ?? from) - from + 1 }, (_, i) => from + i);
      }),
    );
  };
  return { title: /\btitle="([^"]*)"/.exec(meta)?.[1], mark: lines('mark'), ins: lines('ins'), del: lines('del') };
}
