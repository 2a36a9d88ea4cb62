import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** An element of a parsed page, reduced to what tests ask. */
export interface HtmlElement {
  tag: string;
  attributes: Record<string, string>;
  /** All text below it, spaces collapsed. */
  text: string;
}

/** Every element of a page in document order, read by a real parser as a browser without script would. */
export function parseHtml(html: string): HtmlElement[] {
  const elements: HtmlElement[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): string => {
    if ('value' in node) return node.value;
    const element = 'tagName' in node ? { tag: node.tagName, attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])), text: '' } : undefined;
    if (element) elements.push(element);
    const text = 'childNodes' in node ? node.childNodes.map(visit).join('') : '';
    if (element) element.text = text.replace(/\s+/g, ' ').trim();
    return text;
  };
  visit(parse(html, { scriptingEnabled: false }));
  return elements;
}

/** The first element with a tag and these attributes. */
export function one(elements: readonly HtmlElement[], tag: string, attributes: Record<string, string> = {}): HtmlElement | undefined {
  const wanted = Object.entries(attributes);
  return elements.find((element) => element.tag === tag && wanted.every(([name, value]) => element.attributes[name] === value));
}

/** What a meta element says, by its `name` or `property`. */
export function meta(elements: readonly HtmlElement[], name: string): string | undefined {
  return (one(elements, 'meta', { name }) ?? one(elements, 'meta', { property: name }))?.attributes['content'];
}
