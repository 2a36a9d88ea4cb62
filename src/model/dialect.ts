import { markdownToMdast, type Features, type MdastNode } from 'satteri';

/** The Markdown dialect of the site: the same for what the site knows and for what it renders. */
export const features: Features = {
  gfm: { footnotes: false },
  headingAttributes: true,
  directive: false,
  smartPunctuation: false,
};

/** Parses a Markdown text from YAML: paragraphs and inline vocabulary, no components. */
export function parseMarkdown(markdown: string): MdastNode {
  return markdownToMdast(markdown, { features });
}
