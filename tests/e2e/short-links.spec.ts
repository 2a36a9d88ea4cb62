import { site } from './support/built.ts';
import { expect, readPages, test } from './support/test.ts';

const places = Object.entries(site.anchors);
/** Six of them, spread over the site. */
const sample = places.filter((_, index) => index % Math.ceil(places.length / 6) === 0);

test('every short link has its own title and description, names itself to previews and its page to search engines', async ({
  page,
}) => {
  const heads = await readPages(
    page,
    site,
    places.map(([, { short }]) => short),
    (document) => {
      const content = (name: string) =>
        document.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content');
      return {
        title: document.title,
        description: content('description'),
        preview: [content('og:title'), content('og:description'), content('og:url')],
        picture: content('og:image'),
        canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
        robots: content('robots'),
        refresh: document.querySelector('noscript meta[http-equiv="refresh"]')?.getAttribute('content'),
        link: document.querySelector('main a')?.getAttribute('href'),
      };
    },
  );
  for (const [, { short, url, page: home, title, lead }] of places) {
    expect.soft(heads.get(short), short).toEqual({
      title: `${title} · Docker vs Podman`,
      description: lead,
      preview: [title, lead, site.siteUrl + short],
      picture: expect.stringMatching(new RegExp(`^${site.siteUrl}/.*\\.png$`)),
      canonical: site.siteUrl + home,
      robots: 'noindex',
      refresh: `0; url=${url}`,
      link: url,
    });
  }
});

test('a short link leads to its place and takes the query along', async ({ page }) => {
  for (const [id, { short, url }] of sample) {
    await page.goto(`${short}?engine=podman`);
    const [path, fragment] = url.split('#');
    await expect(page).toHaveURL(`${path}?engine=podman#${fragment}`);
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
    await expect(page.locator('html')).toHaveAttribute('data-engine', 'podman');
  }
});

test('going back from the place leaves the short link, not to it again', async ({ page }) => {
  const [, { short, url }] = sample[0]!;
  await page.goto('/glossary/');
  await page.goto(short);
  await expect(page).toHaveURL(url);
  await page.goBack();
  await expect(page).toHaveURL('/glossary/');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a short link leads to its place too', async ({ page }) => {
    for (const [id, { short, url }] of sample) {
      await page.goto(short);
      await expect(page).toHaveURL(url);
      await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
    }
  });
});
