import { announce } from './announce.ts';

/** Whoever predicts is told whether it was right, and the reasons and the run open below. Nothing is kept. */
export function answerPredictions(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const told = form.querySelector('[data-told]');
    const answer = form.parentElement?.nextElementSibling as HTMLDetailsElement | null;
    if (!told || !answer) return;
    event.preventDefault();
    const reasons = [...answer.querySelectorAll('.reasons li')];
    const chosen = [...form.querySelectorAll('input')].findIndex(({ checked }) => checked);
    reasons.forEach((reason, i) => (reason.ariaCurrent = i === chosen ? 'true' : null));
    const verdict = reasons[chosen]?.querySelector('.verdict')?.textContent?.trim() ?? '';
    told.textContent = `${verdict}: why, and what it printed, stands below.`;
    answer.open = true;
    announce(told.textContent);
  });
}
