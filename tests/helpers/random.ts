/** Lists of numbers that look measured, the same in every run: what fails once fails again. */
export function randomLists(count = 200): number[][] {
  let seed = 20260102;
  const next = (): number => {
    seed = (seed * 1664525 + 1013904223) % 2 ** 32;
    return seed / 2 ** 32;
  };
  return Array.from({ length: count }, () => {
    const scale = 10 ** Math.floor(next() * 8 - 2);
    return Array.from({ length: 3 + Math.floor(next() * 40) }, () => Math.round(next() * 1000) * (scale / 1000));
  });
}
