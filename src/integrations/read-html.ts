import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** What the checks need to know of one HTML page, each with its line. */
export interface HtmlFacts {
  /** Each id and the line where it first stands. */
  ids: Map<string, number>;
  duplicateIds: { id: string; line: number }[];
  links: { href: string; line: number }[];
  /** What is missing on images. */
  images: { what: string; line: number }[];
  inlineStyles: { line: number }[];
  inlineScripts: { text: string; line: number }[];
}

/** Attributes that hold the address of another file of the site. */
const linking: Record<string, string> = { a: 'href', link: 'href', script: 'src', img: 'src', form: 'action' };

/** Reads a page with a real HTML parser. */
export function readHtml(html: string): HtmlFacts {
  const facts: HtmlFacts = {
    ids: new Map(),
    duplicateIds: [],
    links: [],
    images: [],
    inlineStyles: [],
    inlineScripts: [],
  };
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) element(node, facts);
    const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
    children.forEach(visit);
  };
  visit(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
  return facts;
}

function element(node: DefaultTreeAdapterTypes.Element, facts: HtmlFacts): void {
  const line = node.sourceCodeLocation?.startLine ?? 1;
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
  const id = attributes.get('id');
  if (id !== undefined) {
    if (facts.ids.has(id)) facts.duplicateIds.push({ id, line });
    else facts.ids.set(id, line);
  }
  const link = linking[node.tagName];
  const href = link && node.tagName in linking ? attributes.get(link) : undefined;
  if (href !== undefined) facts.links.push({ href, line });
  if (attributes.has('style') || node.tagName === 'style') facts.inlineStyles.push({ line });
  if (node.tagName === 'img') {
    const missing = ['alt', 'width', 'height'].filter((name) => !attributes.has(name));
    if (missing.length > 0)
      facts.images.push({ what: `the image "${attributes.get('src') ?? ''}" lacks ${missing.join(', ')}`, line });
  }
  if (node.tagName === 'script' && !attributes.has('src') && !/json/.test(attributes.get('type') ?? '')) {
    const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
    facts.inlineScripts.push({ text, line });
  }
}
