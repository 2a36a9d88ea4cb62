import { absolute } from '../config.ts';
import { pageTwin } from '../model/twin-pages.ts';
import { twinPath } from '../model/twin-path.ts';
import { getSite } from '../site.ts';

/** The Markdown twin of each page, beside it. */
export function getStaticPaths() {
  const site = getSite();
  return [...site.pages.values()].flatMap((page) => {
    const text = pageTwin(page, { site, page: page.path, absolute });
    return text === undefined
      ? []
      : [{ params: { twin: twinPath(page.path).slice(1, -'.md'.length) }, props: { text } }];
  });
}

export function GET({ props }: { props: { text: string } }): Response {
  return new Response(props.text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
}
