import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { basePath, siteUrl } from './src/config.ts';
import { distChecks } from './src/integrations/dist-checks.ts';
import { fullText } from './src/integrations/full-text.ts';
import { headers } from './src/integrations/headers.ts';
import { articlePlugins } from './src/markdown/article-plugins.ts';
import { codeTransformer } from './src/markdown/code.ts';
import { features } from './src/model/dialect.ts';

export default defineConfig({
  site: siteUrl,
  base: basePath,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  // Inlined assets would need hashes in the policy: keep every script and sheet a file.
  vite: { build: { assetsInlineLimit: 0 } },
  markdown: {
    processor: satteri({ features, mdastPlugins: articlePlugins }),
    shikiConfig: { theme: 'css-variables', transformers: [codeTransformer] },
  },
  integrations: [mdx(), fullText(), headers(), distChecks()],
});
