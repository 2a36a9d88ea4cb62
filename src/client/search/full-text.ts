import type { FoundPage } from '../../model/search/full-text.ts';

/** What we use of Pagefind's API, https://pagefind.app/docs/api/. */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<FoundPage> }[] } | null>;
}

/** A fragment is as large as its page: no more than these are fetched for one query. */
const mostFragments = 8;

let library: Promise<Pagefind> | undefined;

async function load(): Promise<Pagefind> {
  const base = import.meta.env.BASE_URL;
  // The path is put together here so that the bundler leaves it alone: the file exists only after the build.
  const path = new URL(`${base}pagefind/pagefind.js`, location.href).href;
  const pagefind = (await import(/* @vite-ignore */ path)) as Pagefind;
  await pagefind.options({ baseUrl: base, excerptLength: 24 });
  return pagefind;
}

/** The pages whose full text holds the words, best first; none when the index cannot be had. */
export async function searchFullText(words: string): Promise<FoundPage[]> {
  try {
    library ??= load();
    const answer = await (await library).search(words);
    return await Promise.all((answer?.results ?? []).slice(0, mostFragments).map((result) => result.data()));
  } catch {
    return [];
  }
}
