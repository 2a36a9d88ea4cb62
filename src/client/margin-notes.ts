/** Lines of a paragraph that one note of two lines needs, in CSS pixels. */
const noteHeight = 42;

/**
 * On wide screens the right margin says what the numbers of a paragraph stand for: at most two a paragraph, as many as
 * fit beside it. A copy for the eye of what the list of sources says to everybody.
 */
export function showMarginNotes(): void {
  if (!matchMedia('(width >= 75rem)').matches) return;
  const notes = [...document.querySelectorAll<HTMLElement>('.bench > :is(p, ul, ol)')].flatMap((block) => {
    const cited = new Map(
      [...block.querySelectorAll<HTMLAnchorElement>('.cite')].map((cite) => [cite.hash, cite.textContent]),
    );
    const room = Math.min(2, Math.floor((block.offsetHeight + 12) / noteHeight));
    return room > 0 && cited.size > 0 ? [{ block, cited: [...cited].slice(0, room) }] : [];
  });
  for (const { block, cited } of notes) {
    const margin = document.createElement('span');
    margin.className = 'margin-notes';
    margin.ariaHidden = 'true';
    for (const [hash, number] of cited) {
      const note = document.createElement('span');
      const title = document.getElementById(hash.slice(1))?.querySelector('a')?.textContent ?? '';
      note.textContent = `${number} ${title}`;
      margin.append(note);
    }
    block.append(margin);
  }
}
