import { engineNames } from '../engine-names.ts';
import type { ChoiceAnswer } from './schemas.ts';

/** How strongly an answer speaks, in words; nothing when it speaks for neither engine. */
export function weightInWords({
  for: side,
  weight,
  decides,
}: Pick<ChoiceAnswer, 'for' | 'weight' | 'decides'>): string {
  if (!side) return '';
  const name = engineNames[side];
  if (decides) return `decides for ${name}`;
  return weight === 2 ? `speaks for ${name}` : `leans to ${name}`;
}
