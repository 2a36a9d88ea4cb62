import type { ElementContent } from 'hast';
import type { ShikiTransformer } from 'shiki';
import { isFlag, splitAtFlags } from '../model/command-words.ts';
import { readFenceMeta } from '../model/fence.ts';

/** `color:var(--code-token-keyword)` becomes the class `k-keyword`: the policy of the site forbids inline styles. */
const tokenStyle = /var\(--astro-code-(?:token-)?([a-z-]+)\)/;

/** Commands wrap where they must, and never behind the dashes of a flag: each flag is a box of its own. */
function keepFlagsWhole(token: ElementContent): void {
  if (token.type !== 'element') return;
  token.children = token.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'text') return [child];
    return splitAtFlags(child.value).map((part) =>
      isFlag(part)
        ? {
            type: 'element',
            tagName: 'span',
            properties: { class: 'flag' },
            children: [{ type: 'text', value: part }],
          }
        : { type: 'text', value: part },
    );
  });
}

/** Shiki's markup with classes instead of styles, a title, and marked, inserted and deleted lines. */
export const codeTransformer: ShikiTransformer = {
  name: 'classes-not-styles',
  pre(node) {
    const { title } = readFenceMeta(this.options.meta?.__raw ?? '');
    const language = this.options.lang;
    node.properties = {
      class: 'code',
      'data-language': language,
      ...(title ? { 'data-title': title } : {}),
      tabindex: '0',
    };
  },
  code(node) {
    node.properties = { class: `language-${this.options.lang}` };
  },
  line(node, line) {
    const meta = readFenceMeta(this.options.meta?.__raw ?? '');
    const marks = (['mark', 'ins', 'del'] as const).filter((kind) => meta[kind].has(line));
    node.properties = marks.length > 0 ? { class: `line ${marks.join(' ')}` } : { class: 'line' };
    if (this.options.lang === 'sh') for (const token of node.children) keepFlagsWhole(token);
  },
  span(node) {
    const token = tokenStyle.exec(String(node.properties['style'] ?? ''))?.[1];
    delete node.properties['style'];
    if (token && token !== 'foreground') node.properties['class'] = `k-${token}`;
  },
};
