import { nearness, readAnswers, writeAnswers } from '../model/choosing/address.ts';
import { advise, questionsAsked, type Advice, type Answers, type Framework } from '../model/choosing/advise.ts';
import type { HelperData } from '../model/choosing/data.ts';
import { decisionRecord } from '../model/choosing/record.ts';
import { showAdvice } from './helper-advice.ts';

/** Answers in, advice out; the answers are kept in the address. */
function help(form: HTMLFormElement, panel: HTMLElement, bar: HTMLElement): void {
  const data = JSON.parse(document.querySelector('[data-helper-data]')!.textContent!) as HelperData;
  const framework: Framework = { questions: new Map(data.questions), outcomes: new Map(data.outcomes) };
  const sections = [...form.querySelectorAll<HTMLElement>('[data-question]')];
  let answers: Answers = {};

  const read = (): Answers =>
    Object.fromEntries(
      [...form.querySelectorAll<HTMLInputElement>('input:checked')].map(({ name, value }) => [name, value]),
    );
  /** What is not asked any more must not stay in the address and vote again later. */
  const keepAsked = (all: Answers): Answers =>
    Object.fromEntries(
      questionsAsked(framework, all).flatMap((question) => (all[question] ? [[question, all[question]]] : [])),
    );
  const address = (): string => location.pathname + writeAnswers(framework, answers);

  const show = (): Advice | undefined => {
    const asked = new Set(questionsAsked(framework, answers));
    for (const section of sections) section.hidden = !asked.has(section.dataset['question']!);
    panel.hidden = bar.hidden = Object.keys(answers).length === 0;
    if (panel.hidden) return undefined;
    const advice = advise(framework, answers);
    const nearest = data.cases
      .map((one) => ({ ...one, near: nearness(answers, one.answers) }))
      .sort((a, b) => b.near - a.near)[0];
    showAdvice(panel, bar, { advice, answers, texts: data.texts, nearest });
    return advice;
  };
  const change = (): void => {
    answers = keepAsked(read());
    fill();
    history.replaceState(history.state, '', address() + location.hash);
    show();
  };
  const fill = (): void => {
    for (const input of form.querySelectorAll('input')) input.checked = answers[input.name] === input.value;
  };
  const load = (): void => {
    answers = keepAsked(readAnswers(framework, location.search));
    fill();
  };

  form.addEventListener('change', change);
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', () => {
    load();
    show();
  });
  bar.querySelector('[data-bar-show]')!.addEventListener('click', () => {
    panel.scrollIntoView();
    panel.querySelector('h2')!.focus({ preventScroll: true });
  });
  const onClick = (name: string, then: (button: HTMLElement) => void): void => {
    const button = panel.querySelector<HTMLElement>(`[data-${name}]`)!;
    button.addEventListener('click', () => then(button));
  };
  onClick('start-again', () => {
    answers = {};
    fill();
    history.replaceState(history.state, '', location.pathname);
    show();
    form.querySelector('input')!.focus();
  });
  // The text goes onto the button before the click reaches what copies.
  onClick('copy-record', (button) => {
    const advice = show();
    if (!advice) return;
    const record = decisionRecord(data.texts, advice, answers, {
      link: location.origin + address(),
      date: new Date().toISOString().slice(0, 10),
    });
    // The site may stand elsewhere than where it was built for.
    const home = document.querySelector<HTMLAnchorElement>('.brand')!.href;
    button.dataset['copyText'] = record.replaceAll(data.home, home);
  });
  onClick('copy-address', (button) => (button.dataset['copyText'] = location.origin + address()));

  // While the advice itself is in view, its summary steps out of the way.
  new IntersectionObserver(([seen]) => bar.toggleAttribute('data-seen', seen!.isIntersecting)).observe(panel);

  load();
  const advice = show();
  // Whoever follows a link to a decision wants the decision first.
  if (advice?.open.length === 0) form.before(panel);
}

const form = document.querySelector<HTMLFormElement>('[data-helper]');
const panel = document.querySelector<HTMLElement>('[data-advice]');
const bar = document.querySelector<HTMLElement>('[data-bar]');
if (form && panel && bar) help(form, panel, bar);
