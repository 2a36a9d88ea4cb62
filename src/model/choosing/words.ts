import type { ChoiceAnswer, ChoiceSide } from './schemas.ts';

/** What a side is called in a sentence. */
export const sideNames: Record<ChoiceSide, string> = {
  docker: 'Docker',
  podman: 'Podman',
  either: 'either engine',
  both: 'both engines',
  neither: 'neither engine',
};

/** How strongly an answer speaks, in words; nothing when it speaks for neither engine. */
export function weightInWords({
  for: side,
  weight,
  decides,
}: Pick<ChoiceAnswer, 'for' | 'weight' | 'decides'>): string {
  if (!side) return '';
  const name = sideNames[side];
  if (decides) return `decides for ${name}`;
  return weight === 2 ? `speaks for ${name}` : `leans to ${name}`;
}
