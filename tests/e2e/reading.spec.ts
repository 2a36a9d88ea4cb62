import { articleWith, site } from './support/built.ts';
import { desktop, expect, landings, open, phone, readPages, test } from './support/test.ts';

const article = site.articles[0]!;

test.describe('finding the way', () => {
  test('the section navigation marks where the reader is, on every page', async ({ page }) => {
    const marks = await readPages(page, site, site.pages, (document) =>
      [...document.querySelectorAll('nav[aria-label="Sections"] a[aria-current]')].map(
        (link) => `${link.getAttribute('href')} ${link.getAttribute('aria-current')}`,
      ),
    );
    for (const [path, marked] of marks) {
      const section = `/${path.split('/')[1]}/`;
      // Recordings and measurements hang on the footer: the navigation has sections of texts only.
      const expected =
        path === site.base || ['/recorded/', '/measured/'].includes(section)
          ? []
          : [`${section} ${path === section ? 'page' : 'true'}`];
      expect.soft(marked, path).toEqual(expected);
    }
  });

  test('the contents list every section of the article in its order', async ({ page }) => {
    const texts = await readPages(page, site, site.articles, (document) => {
      const of = (selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
      return { listed: of('[data-contents] nav a'), headings: of('.heading h2, h2#sources') };
    });
    for (const [path, { listed, headings }] of texts) expect.soft(listed, path).toEqual(headings);
  });

  test('breadcrumbs lead to the section and count the article', async ({ page }) => {
    for (const path of site.articles) {
      await open(page, path);
      const siblings = site.articles.filter((other) => other.split('/')[1] === path.split('/')[1]);
      const trail = page.getByRole('navigation', { name: 'Breadcrumbs' });
      await expect.soft(trail).toContainText(`article ${siblings.indexOf(path) + 1} of ${siblings.length}`);
      const link = trail.getByRole('link').last();
      const name = await link.textContent();
      await link.click();
      await expect.soft(page.getByRole('heading', { level: 1 })).toHaveText(name!);
    }
  });

  test('next leads through all articles and previous leads back', async ({ page }) => {
    await open(page, article);
    await expect(page.locator('a[rel="prev"]')).toHaveCount(0);
    for (const path of site.articles.slice(1)) {
      await page.locator('a[rel="next"]').click();
      await expect(page).toHaveURL(path);
    }
    await expect(page.locator('a[rel="next"]')).toHaveCount(0);
    for (const path of site.articles.slice(0, -1).reverse()) {
      await page.locator('a[rel="prev"]').click();
      await expect(page).toHaveURL(path);
    }
  });

  test('the skip link appears on the first Tab and moves the focus to the text', async ({ page }) => {
    await open(page, article);
    const skip = page.getByRole('link', { name: 'Skip to the text' });
    await expect(skip).not.toBeInViewport();
    await page.keyboard.press('Tab');
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });

  test('the reading paths of the home page lead to sections and articles of the site', async ({ page }) => {
    await open(page, site.base);
    const known = new Set([...site.pages, ...Object.values(site.anchors).map(({ url }) => url)]);
    let shorter: string[] = [];
    for (const minutes of ['2', '16']) {
      const path = page
        .locator('section')
        .filter({ has: page.getByRole('heading', { name: `In ${minutes} minutes` }) });
      const links = await path.locator('ol a').evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
      expect(links.length).toBeGreaterThanOrEqual(new Set(site.articles.map((path) => path.split('/').at(-3))).size);
      expect(links.filter((href) => !known.has(href))).toEqual([]);
      expect(links, 'the longer path holds the shorter one').toEqual(expect.arrayContaining(shorter));
      shorter = links;
    }
    await page.locator('section').filter({ hasText: 'In 16 minutes' }).locator('ol a[href*="#"]').first().click();
    await expect(page.locator(':target')).toBeInViewport();
  });
});

test('every article says how long it takes, what it was verified against and when it was updated', async ({ page }) => {
  const sitemap = site.read(`${site.base}sitemap.xml`);
  const facts = await readPages(page, site, site.articles, (document) => ({
    shown: document.querySelector('.facts')?.textContent,
    updated: document.querySelector('.facts time')?.getAttribute('datetime'),
    modified: document.querySelector('meta[property="article:modified_time"]')?.getAttribute('content'),
  }));
  for (const [path, { shown, updated, modified }] of facts) {
    expect.soft(shown, path).toMatch(/^\d+ min/);
    expect.soft(shown, path).toMatch(/Verified \d{1,2} [A-Z][a-z]{2} 20\d\d: Docker \d+\.\d+, Podman \d+\.\d+/);
    expect.soft(shown, path).toMatch(/Updated \d{1,2} [A-Z][a-z]{2} 20\d\d$/);
    expect.soft(modified, path).toBe(updated);
    expect.soft(sitemap).toContain(`${path}</loc><lastmod>${updated}</lastmod>`);
  }
});

test.describe('contents beside the text', () => {
  test.use({ viewport: desktop });

  test('the section that is being read is marked while the reader scrolls', async ({ page }) => {
    await open(page, article);
    const links = page.locator('[data-contents] nav a');
    const ids = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
    // The last ones can be too short to reach the top of the window.
    for (const id of ids.slice(0, -2)) {
      await page.locator(`[id="${id}"]`).evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
      await expect(page.locator('[data-contents] a[aria-current]')).toHaveAttribute('href', `#${id}`);
    }
  });

  test('the contents are always open and stay in the window', async ({ page }) => {
    await open(page, article);
    await page.locator('#sources').scrollIntoViewIfNeeded();
    await expect(page.locator('[data-contents] nav a').first()).toBeInViewport();
  });
});

for (const [name, viewport] of [
  ['a desktop', desktop],
  ['a phone', phone],
] as const) {
  test(`on ${name}, focusing what sticks to the top does not move the text`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await open(page, article);
    await page
      .locator('.heading h2')
      .nth(4)
      .evaluate((element) => element.scrollIntoView({ block: 'start' }));
    const moved = await page.evaluate(async () => {
      const sticky = [...document.querySelectorAll('*')].filter(
        (element) => getComputedStyle(element).position === 'sticky',
      );
      const before = scrollY;
      return sticky
        .flatMap((element) => [...element.querySelectorAll<HTMLElement>('a, button, summary')])
        .filter((element) => {
          if (!element.checkVisibility() || element.getBoundingClientRect().bottom < 0) return false;
          element.focus();
          const jumped = scrollY !== before;
          scrollTo({ top: before, behavior: 'instant' });
          return jumped;
        })
        .map(({ textContent }) => textContent);
    });
    expect(moved).toEqual([]);
  });
}

test.describe('contents on a phone', () => {
  test.use({ viewport: phone });

  test('a folded line stays in reach and names the section that is being read', async ({ page }) => {
    await open(page, article);
    const line = page.locator('[data-contents] summary');
    await expect(page.locator('[data-contents] nav')).toBeHidden();
    for (const heading of (await page.locator('.heading h2').all()).slice(0, 3)) {
      await heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));
      await expect(line).toBeInViewport();
      await expect(line).toContainText((await heading.textContent())!);
    }
  });

  test('choosing a section closes the contents and shows it', async ({ page }) => {
    await open(page, article);
    await page.locator('[data-contents] summary').click();
    const entry = page.locator('[data-contents] nav a').nth(3);
    const hash = (await entry.getAttribute('href'))!;
    await entry.click();
    await expect(page.locator('[data-contents] nav')).toBeHidden();
    await expect(page).toHaveURL(article + hash);
    expect(await landings(page, [undefined])).toEqual([{ id: hash.slice(1), fault: undefined }]);
  });
});

test.describe('citations', () => {
  test('a number leads to its source and the source leads back to it', async ({ page }) => {
    await open(page, article);
    const cite = page.locator('article > p .cite').nth(2);
    const id = await cite.getAttribute('id');
    const number = await cite.textContent();
    await cite.click();
    const source = page.locator(`#s-${number}`);
    await expect(source).toBeInViewport();
    await expect(source.locator('a').first()).toHaveAttribute('href', /^https:\/\//);
    await source.locator(`.back a[href="#${id}"]`).click();
    await expect(page).toHaveURL(`${article}#${id}`);
    await expect(cite).toBeInViewport();
  });

  test('every number of every page stands for its source in the list, and every source leads back to all its numbers', async ({
    page,
  }) => {
    const faults = await readPages(page, site, site.pages, (document) => {
      const hashOf = (link: Element) => link.getAttribute('href')!;
      const sources = [...document.querySelectorAll('.sources li')];
      const cites = [...document.querySelectorAll('a.cite')];
      const backs = new Set([...document.querySelectorAll('.sources .back a')].map(hashOf));
      return [
        ...cites
          .filter((cite) => hashOf(cite) !== `#${sources[Number(cite.textContent) - 1]?.id}`)
          .map(({ id }) => `${id} leads to another source`),
        ...cites.filter(({ id }) => !backs.has(`#${id}`)).map(({ id }) => `no source leads back to ${id}`),
        ...[...backs]
          .filter((hash) => !document.getElementById(hash.slice(1)))
          .map((hash) => `${hash} leads back to nothing`),
        ...sources
          .filter(({ id }) => !cites.some((cite) => hashOf(cite) === `#${id}`))
          .map(({ id }) => `${id} is cited nowhere`),
      ];
    });
    for (const [path, found] of faults) expect.soft(found, path).toEqual([]);
  });
});

test.describe('wide content on a small screen', () => {
  test.use({ viewport: { width: 650, height: 800 } });

  test('a table that is too wide scrolls in its own box, by keyboard too, and never the page', async ({ page }) => {
    await open(
      page,
      articleWith((html) => html.includes('class="table facing"'), 'a facing table'),
    );
    const box = page.locator('.table.facing').first();
    await expect(box).toHaveRole('group');
    await box.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.scrollingElement!.scrollWidth)).toBe(650);
  });
});

test.describe('notes in the margin', () => {
  const cited = articleWith((html) => html.includes('class="cite"'), 'a citation');

  test('on a wide screen they name the sources of the paragraph beside it, for the eye only', async ({ page }) => {
    await page.setViewportSize({ width: 1500, height: 900 });
    await open(page, cited);
    const block = page
      .locator('article > p')
      .filter({ has: page.locator('.margin-notes') })
      .first();
    const number = await block.locator('.cite').first().textContent();
    const title = await page.locator(`#s-${number} a`).first().textContent();
    const note = block.locator('.margin-notes');
    await expect(note).toHaveAttribute('aria-hidden', 'true');
    await expect(note.locator('span').first()).toHaveText(`${number} ${title}`);
    const [text, margin] = [(await block.boundingBox())!, (await note.boundingBox())!];
    expect(margin.x).toBeGreaterThanOrEqual(text.x + text.width);
    expect(margin.x + margin.width).toBeLessThanOrEqual(1500);
  });

  test('on a smaller screen there are none', async ({ page }) => {
    await page.setViewportSize({ width: 1100, height: 900 });
    await open(page, cited);
    await expect(page.getByRole('status')).toBeAttached();
    await expect(page.locator('.margin-notes')).toHaveCount(0);
  });
});

test('a link of one article to a place of another lands there', async ({ page }) => {
  await open(page, article);
  const link = page.locator(`article a[href^="/"][href*="#"]:not(.term)`).first();
  const href = (await link.getAttribute('href'))!;
  await link.click();
  await expect(page).toHaveURL(href);
  await expect(page.locator(':target')).toBeInViewport();
});
