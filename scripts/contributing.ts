import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { vocabulary, type VocabularyRow } from '../src/model/vocabulary.ts';

/**
 * Writes the vocabulary into CONTRIBUTING.md between its two marks, from the registry that the site is built with.
 * With `--check` it writes nothing and fails when the file is not what it would write.
 */
const file = join(process.cwd(), 'CONTRIBUTING.md');
const [start, end] = ['<!-- vocabulary: written by npm run docs -->', '<!-- /vocabulary -->'];

function props({ props: schema }: VocabularyRow): string {
  const shape = Object.entries(
    schema.shape as Record<
      string,
      { def: { type: string; entries?: object; innerType?: { def: { entries?: object } } } }
    >,
  );
  if (shape.length === 0) return 'none';
  return shape
    .map(([name, { def }]) => {
      const values = Object.keys(def.entries ?? def.innerType?.def.entries ?? {});
      const choice = values.length > 0 ? `: ${values.map((value) => `\`${value}\``).join(' or ')}` : '';
      return `\`${name}\`${choice}${def.type === 'optional' ? ' (optional)' : ''}`;
    })
    .join(', ');
}

function section(row: VocabularyRow): string {
  const inside = row.inside ? ` Stands only in ${row.inside.map((name) => `\`${name}\``).join(', ')}.` : '';
  return [
    `#### \`${row.name}\``,
    `${row.purpose}${inside}`,
    `Props: ${props(row)}. In Markdown: ${row.markdownForm}`,
    `\`\`\`mdx\n${row.example}\n\`\`\``,
  ].join('\n\n');
}

const text = readFileSync(file, 'utf8');
const [from, to] = [text.indexOf(start), text.indexOf(end)];
if (from < 0 || to < from) {
  console.error(
    `CONTRIBUTING.md:1  the marks of the vocabulary are missing. Put "${start}" and "${end}" back where it belongs.`,
  );
  process.exit(1);
}
const next = await format(
  `${text.slice(0, from)}${start}\n\n${vocabulary.map(section).join('\n\n')}\n\n${text.slice(to)}`,
  { ...(await resolveConfig(file)), parser: 'markdown' },
);

if (process.argv.includes('--check')) {
  if (next === text) console.log('CONTRIBUTING.md agrees with the vocabulary.');
  else {
    console.error('CONTRIBUTING.md does not agree with src/model/vocabulary.ts. Run: npm run docs');
    process.exit(1);
  }
} else writeFileSync(file, next);
