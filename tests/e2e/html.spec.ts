import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import config from '../html/htmlvalidate.config.mjs';
import { site } from './support/built.ts';
import { expect, test } from './support/test.ts';

test('every built page is valid HTML', async () => {
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  for (const path of site.htmlPaths) {
    const { results } = await validator.validateString(site.read(path), path);
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ line, column, message, ruleId }) => `${line}:${column} ${message} (${ruleId})`),
    );
    expect.soft(faults, path).toEqual([]);
  }
});
