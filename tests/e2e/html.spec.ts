import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import config from '../html/htmlvalidate.config.mjs';
import { site } from './support/built.ts';
import { expect, test } from './support/test.ts';

/** One configuration for every page, put together once: to do so costs as much as to check a page. */
class OneConfig extends StaticConfigLoader {
  private readonly resolved = super.getConfigFor('page.html');

  override getConfigFor(): typeof this.resolved {
    return this.resolved;
  }
}

test('every built page is valid HTML', async () => {
  const validator = new HtmlValidate(new OneConfig(config));
  for (const path of site.htmlPaths) {
    const { results } = await validator.validateString(site.read(path), path);
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ line, column, message, ruleId }) => `${line}:${column} ${message} (${ruleId})`),
    );
    expect.soft(faults, path).toEqual([]);
  }
});
