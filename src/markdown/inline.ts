import { markdownToHtml } from 'satteri';
import { features } from '../model/dialect.ts';
import type { Site } from '../model/site.ts';
import { citePlugin } from './cite.ts';
import { fenceTitlePlugin } from './fence-title.ts';
import { flagPlugin } from './flag.ts';
import { linkPlugin } from './link.ts';

/** Where a text of a record stands: it decides the numbers of its citations and the form of its links. */
export interface TextContext {
  site: Site;
  /** Path of the page that shows it. */
  page: string;
  /** Id of the record, such as `claim-child-of-podman`. */
  id: string;
}

/** Renders a Markdown text of a record as blocks of HTML. */
export function renderText({ site, page, id }: TextContext, field: string, text: string): string {
  const numbered = site.pages.get(page)?.citations ?? [];
  return markdownToHtml(text, {
    features,
    mdastPlugins: [fenceTitlePlugin, flagPlugin, citePlugin(`${id}-${field}`, numbered), linkPlugin(site, page)],
  }).html.trim();
}

/** The same without the paragraph around it, for headings, cells and labels. */
export function renderInline(context: TextContext, field: string, text: string): string {
  return renderText(context, field, text).replace(/^<p>([\s\S]*)<\/p>$/, '$1');
}
