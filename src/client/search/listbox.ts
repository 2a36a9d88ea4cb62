/**
 * The options below a combobox: the focus stays in the input, `aria-activedescendant` says which option is meant.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class Listbox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  #options: HTMLAnchorElement[] = [];
  #selected: HTMLAnchorElement | undefined;

  constructor(input: HTMLInputElement, list: HTMLElement) {
    this.#input = input;
    this.#list = list;
  }

  /** The option that Enter opens, if any. */
  get selected(): HTMLAnchorElement | undefined {
    return this.#selected;
  }

  /** Whether nobody has moved the selection: it is where it starts, or there is none. */
  get isFirst(): boolean {
    return this.#selected === this.#options[0];
  }

  /** Takes note of the options that the list has now. What is selected stays so while it is there; else the first is. */
  refresh(): void {
    this.#options = [...this.#list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
    this.#options.forEach((option, i) => (option.id = `${this.#list.id}-${i + 1}`));
    this.#input.setAttribute('aria-expanded', String(this.#options.length > 0));
    this.#select(this.#selected && this.#options.includes(this.#selected) ? this.#selected : this.#options[0]);
  }

  /** Moves the selection by one, round the ends, or to an end. Returns whether there was anywhere to go. */
  move(to: 'next' | 'previous' | 'first' | 'last'): boolean {
    const last = this.#options.length - 1;
    if (last < 0) return false;
    const now = this.#selected ? this.#options.indexOf(this.#selected) : -1;
    const next = { next: now === last ? 0 : now + 1, previous: now <= 0 ? last : now - 1, first: 0, last }[to];
    this.#select(this.#options[next]);
    this.#selected?.scrollIntoView({ block: 'nearest' });
    return true;
  }

  #select(option: HTMLAnchorElement | undefined): void {
    this.#selected?.setAttribute('aria-selected', 'false');
    this.#selected = option;
    option?.setAttribute('aria-selected', 'true');
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }
}
