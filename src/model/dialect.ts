import { markdownToMdast, type Features, type MdastNode } from 'satteri';

/** The Markdown dialect of the site: the same for what the site knows and for what it renders. */
export const features: Features = {
  gfm: { footnotes: false },
  headingAttributes: true,
  directive: false,
  // Quotes only: dashes would turn the flags of a command line into something else.
  smartPunctuation: { quotes: true, dashes: false, ellipses: false },
};

/** Parses a Markdown text from YAML: paragraphs and inline vocabulary, no components. */
export function parseMarkdown(markdown: string): MdastNode {
  return markdownToMdast(markdown, { features });
}
