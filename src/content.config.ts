import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { articleSchema } from './model/schemas.ts';

/** Astro compiles articles to HTML; all else about them is asked of the Site. */
export const collections = {
  articles: defineCollection({
    loader: glob({ pattern: '*/*.mdx', base: './content/articles' }),
    schema: articleSchema,
  }),
};
