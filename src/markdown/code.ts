import type { ShikiTransformer } from 'shiki';
import { readFenceMeta } from '../model/fence.ts';

/** `color:var(--code-token-keyword)` becomes the class `k-keyword`: the policy of the site forbids inline styles. */
const tokenStyle = /var\(--astro-code-(?:token-)?([a-z-]+)\)/;

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
  },
  span(node) {
    const token = tokenStyle.exec(String(node.properties['style'] ?? ''))?.[1];
    delete node.properties['style'];
    if (token && token !== 'foreground') node.properties['class'] = `k-${token}`;
  },
};
