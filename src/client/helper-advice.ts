import type { Advice, Answers } from '../model/choosing/advise.ts';
import type { RecordTexts } from '../model/choosing/record.ts';

/** What the panel shows. */
interface Shown {
  advice: Advice;
  /** The answers to what is asked. */
  answers: Answers;
  texts: RecordTexts;
  nearest: { title: string; href: string; near: number } | undefined;
}

/** Shows an advice in the panel and in the bar below: its texts are those that the page has already, links and citations included. */
export function showAdvice(panel: HTMLElement, bar: HTMLElement, { advice, answers, texts, nearest }: Shown): void {
  const part = (name: string): HTMLElement => panel.querySelector<HTMLElement>(`[data-advice-${name}]`)!;
  const outcome = document.querySelector(`[data-outcome="${advice.outcome}"]`)!;
  const early = advice.open.length > 0;
  const title = early && advice.outcome === 'no-matter' ? 'Nothing speaks for either yet' : titleOf(advice, texts);
  const given = Object.keys(answers).length;
  const count = early ? `${given} of ${given + advice.open.length} answered` : 'all answered';

  part('title').textContent = title;
  panel.querySelector('[data-answered]')!.textContent = count;
  part('says').replaceChildren(...copyOf(outcome.querySelector('[data-says]')!));
  part('place').replaceChildren(...placeOf(answers, texts));
  part('reasons').replaceChildren(
    ...advice.reasons.map(({ question, answer }) => reason(question, answer, texts)),
    ...itemsOf(outcome.querySelector('[data-because]')!),
  );
  part('against').replaceChildren(
    ...advice.against.map(({ question, answer }) => reason(question, answer, texts)),
    ...itemsOf(outcome.querySelector('[data-speaks-against]')!),
  );
  part('reversals').replaceChildren(...reversals(advice, texts));
  part('places').replaceChildren('Read: ', ...listOf(outcome.querySelectorAll('[data-place]')));
  const near = part('nearest');
  near.hidden = !nearest || nearest.near < 2;
  const link = near.querySelector('a')!;
  link.href = nearest?.href ?? '';
  link.textContent = nearest?.title ?? '';
  // Written only when it changes: a status that is written again is read out again.
  const told = `${title} (${count})`;
  const status = bar.querySelector('[data-bar-text]')!;
  if (status.textContent !== told) status.textContent = told;
}

function titleOf({ outcome }: Advice, texts: RecordTexts): string {
  return texts.outcomes[outcome]!.title;
}

/** What the place implies: it is no reason for an engine, and often the more important advice. */
function placeOf(answers: Answers, { questions }: RecordTexts): Node[] {
  const [framed] = Object.entries(answers).filter(([question]) => questions[question]?.frames);
  const shown = framed && document.querySelector(`[data-answer="${framed.join(' ')}"] p`);
  return shown ? copyOf(shown) : [];
}

/** An answer with its question, its weight and what it implies, as the question shows it. */
function reason(question: string, answer: string, { questions }: RecordTexts): HTMLElement {
  const shown = document.querySelector(`[data-answer="${question} ${answer}"]`)!;
  const item = document.createElement('li');
  const label = document.createElement('b');
  const { ask, answers } = questions[question]!;
  const { label: said, weighs } = answers[answer]!;
  label.textContent = said;
  item.append(`${ask} `, label, weighs ? ` (${weighs}). ` : '. ', ...copyOf(shown.querySelector('p')!));
  return item;
}

function reversals({ reversals: found, open }: Advice, { questions, outcomes }: RecordTexts): HTMLElement[] {
  const items = found.map(({ question, to }) => {
    const { ask, answers } = questions[question]!;
    const item = document.createElement('li');
    item.append(
      `${ask} `,
      ...to.flatMap(({ answer, outcome }, i) => {
        const label = document.createElement('b');
        label.textContent = answers[answer]!.label;
        return [i > 0 ? '; ' : '', label, `: ${outcomes[outcome]!.title}`];
      }),
      '.',
    );
    return item;
  });
  if (items.length > 0) return items;
  const none = document.createElement('li');
  none.textContent =
    open.length > 0
      ? 'No single other answer so far. The open questions may.'
      : 'No single other answer does: two would have to change.';
  return [none];
}

/** Copies of the nodes in an element. */
function copyOf(element: Element): Node[] {
  return [...withoutIds(element.cloneNode(true) as HTMLElement).childNodes];
}

function itemsOf(list: Element): Element[] {
  return [...withoutIds(list.cloneNode(true) as HTMLElement).children];
}

/** The links with commas between them. */
function listOf(links: NodeListOf<Element>): (Node | string)[] {
  return [...links].flatMap((link, i) => [...(i > 0 ? [', '] : []), link.cloneNode(true)]);
}

/** An id stands once on a page: copies of citations have none. */
function withoutIds(element: HTMLElement): HTMLElement {
  for (const node of element.querySelectorAll('[id]')) node.removeAttribute('id');
  return element;
}
