import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MdastPluginList, PluginFactoryContext } from 'satteri';
import { getSite } from '../site.ts';
import { citePlugin } from './cite.ts';
import { flagPlugin } from './flag.ts';
import { headingPlugin } from './heading.ts';
import { linkPlugin } from './link.ts';
import { tablePlugin } from './table.ts';

/** The Markdown plugins of articles. Citations and links are asked for by file: each document has its own numbers. */
export const articlePlugins: MdastPluginList = [
  headingPlugin,
  flagPlugin,
  tablePlugin,
  ({ fileURL }: PluginFactoryContext) => {
    if (!fileURL) return null;
    const site = getSite();
    const file = relative(process.cwd(), fileURLToPath(fileURL));
    const article = site.articles.find((candidate) => candidate.file.file === file);
    if (!article) return null;
    return [citePlugin('body', site.pages.get(article.path)?.citations ?? []), linkPlugin(site, article.path)];
  },
];
