import { expect, open, test } from './support/test.ts';

const helper = '/choosing/helper/';
const decisions = '/choosing/decisions/';
const server =
  '?place=server&bound=no-demand&root=root-anyway&api=compose-files&starts=restart-policy&support=ourselves&have=has-docker';

test('answers lead to an advice with reasons, and the address keeps them', async ({ page }) => {
  await open(page, helper);
  await expect(page.locator('[data-advice]')).toBeHidden();
  await page.getByRole('radio', { name: 'One server, or a few' }).check();
  await expect(page).toHaveURL(`${helper}?place=server`);
  await page.getByRole('radio', { name: 'A Compose file with restart policies' }).check();
  const advice = page.locator('[data-advice]');
  await expect(advice.getByRole('heading', { level: 2 })).toHaveText('Docker Engine');
  expect(await advice.locator('[data-advice-reasons] li').count()).toBeGreaterThan(1);
  await expect(page.getByRole('status').filter({ hasText: 'Docker Engine (2 of 7 answered)' })).toBeVisible();
});

test('a link with all answers shows the advice first, and reading on shows what was answered', async ({ page }) => {
  await open(page, helper + server);
  await expect(page.locator('[data-advice] h2')).toHaveText('Docker Engine');
  await expect(page.locator('[data-answered]')).toHaveText('all answered');
  await expect(page.locator('[data-advice] ~ form')).toBeAttached();
  await expect(page.getByRole('radio', { name: 'Docker runs' })).toBeChecked();
  await expect(page.locator('[data-advice-nearest] a')).toHaveText('One server in production');
});

test('a question that the place leaves out is not asked, and its answer leaves the address', async ({ page }) => {
  await open(page, `${helper}${server}`);
  await page.getByRole('radio', { name: 'Laptops with macOS or Windows' }).check();
  await expect(page.locator('[data-question="starts"]')).toBeHidden();
  await expect(page.locator('[data-question="cost"]')).toBeVisible();
  await expect(page).not.toHaveURL(/starts=|root=/);
  await page.getByRole('radio', { name: 'Nodes of a Kubernetes cluster' }).check();
  await expect(page.locator('[data-question]:visible')).toHaveCount(1);
  await expect(page.locator('[data-advice] h2')).toHaveText('Neither engine, a CRI runtime');
});

test('every question of a CI farm can be ticked with a mouse, bar and all, and the wall between tenants is told', async ({
  page,
}) => {
  await open(page, helper);
  for (const label of [
    'CI runners that several teams share',
    'Nothing does',
    'They must not',
    'Builds that need BuildKit',
    'We ourselves',
    'Docker runs',
  ])
    await page.locator('[data-helper]').getByText(label, { exact: true }).click();
  await expect(page.locator('[data-answered]')).toHaveText('all answered');
  await expect(page.locator('[data-advice] h2')).toHaveText('Either one, and what you have wins');
  await expect(page.locator('[data-advice-place]')).toContainText('not the wall between tenants');
});

test('a fee that alone swaps the product is among the reasons and the reversals', async ({ page }) => {
  await open(
    page,
    `${helper}?place=mac-windows&bound=no-demand&api=api-tools&support=ourselves&cost=fee-matters&have=has-docker`,
  );
  await expect(page.locator('[data-advice] h2')).toHaveText('Docker Engine in a virtual machine of another tool');
  await expect(page.locator('[data-advice-reasons]')).toContainText('A fee that we would rather not pay');
  await expect(page.locator('[data-advice-reversals]')).toContainText(
    'No fee, or one that is paid and fine: Docker Desktop',
  );
});

test('it says when the choice does not matter', async ({ page }) => {
  await open(page, `${helper}?place=hosted&bound=no-demand&api=by-hand&have=nothing-yet`);
  await expect(page.locator('[data-advice] h2')).toHaveText('It does not matter for you');
});

test('the decision record goes to the clipboard as Markdown, with a link that leads back to it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, helper + server);
  await page.getByRole('button', { name: 'Copy as a decision record' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const record = await page.evaluate(() => navigator.clipboard.readText());
  expect(record).toMatch(/^# Container engine: Docker Engine\n/);
  for (const part of ['Context', 'Decision', 'Reasons', 'Consequences to accept', 'What would reverse it'])
    expect(record).toContain(`\n## ${part}\n`);
  expect(record).not.toMatch(/\[@|\]\(id:|undefined/);
  const [, link] = /Worked out at: (\S+)/.exec(record)!;
  expect(new URL(link!).search).toBe(server);
});

test('keys alone answer, show why and start again', async ({ page }) => {
  await open(page, helper);
  await page.getByRole('radio', { name: 'Workstations with Linux' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/place=mac-windows/);
  await page.getByRole('button', { name: 'See why' }).press('Enter');
  await expect(page.locator('[data-advice] h2')).toBeFocused();
  await page.getByRole('button', { name: 'Start again' }).press('Enter');
  await expect(page).toHaveURL(helper);
  await expect(page.locator('[data-advice]')).toBeHidden();
  await expect(page.locator('input:checked')).toHaveCount(0);
});

test('every way to answer shows its advice, with two reasons or more and what speaks against it', async ({ page }) => {
  await open(page, helper);
  const walked = await page.evaluate(() => {
    const data = JSON.parse(document.querySelector('[data-helper-data]')!.textContent!) as {
      questions: [string, { answers: Record<string, unknown> }][];
      texts: { outcomes: Record<string, { title: string }> };
    };
    const titles = new Set(Object.values(data.texts.outcomes).map(({ title }) => title));
    const faults: string[] = [];
    let ways = 0;
    const items = (name: string): number => document.querySelectorAll(`[data-advice-${name}] > li`).length;
    const walk = (search: string): void => {
      history.replaceState(null, '', location.pathname + search);
      dispatchEvent(new PopStateEvent('popstate'));
      const open = [...document.querySelectorAll<HTMLElement>('[data-question]')].find(
        (question) => !question.hidden && !question.querySelector('input:checked'),
      );
      if (open) {
        const id = open.dataset['question']!;
        const answers = data.questions.find(([question]) => question === id)![1].answers;
        for (const answer of Object.keys(answers)) walk(`${search}${search ? '&' : '?'}${id}=${answer}`);
        return;
      }
      ways += 1;
      const title = document.querySelector('[data-advice-title]')!.textContent;
      if (!titles.has(title ?? '') || items('reasons') < 2 || items('against') < 1 || items('reversals') < 1)
        faults.push(`${search}: ${title}`);
    };
    walk('');
    return { ways, faults };
  });
  expect(walked.faults).toEqual([]);
  await expect(page.getByText(`${walked.ways} ways to answer`)).toBeVisible();
});

test('each of the eight decisions comes out of its answers as its record says', async ({ page }) => {
  await open(page, decisions);
  const records = await page.locator('.record.case').evaluateAll((cases) =>
    cases.map((one) => ({
      title: one.querySelector('h2')!.textContent,
      outcome: one.querySelector('.label')!.textContent!.trim(),
      answers: one.querySelector<HTMLAnchorElement>('a[href*="helper"]')!.href,
    })),
  );
  expect(records).toHaveLength(8);
  for (const { title, outcome, answers } of records) {
    await page.goto(answers);
    await expect.soft(page.locator('[data-advice] h2'), title!).toHaveText(outcome);
    await expect.soft(page.locator('[data-advice-nearest] a'), title!).toHaveText(title!);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the helper is the table: questions, what each answer implies, and every outcome', async ({ page }) => {
    await open(page, helper);
    await expect(page.locator('[data-question]:visible')).toHaveCount(8);
    await expect(page.locator('input:visible, button:visible')).toHaveCount(0);
    await expect(page.locator('[data-outcome]:visible')).toHaveCount(13);
    await expect(page.locator('.choices li > p:visible').first()).toBeVisible();
  });
});
