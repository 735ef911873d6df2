import { type AllowedPasskeys, accepts } from './allowed-passkeys.ts';
import type { Guides } from './guide.ts';

/**
 * What is allowed, in a word, for texts that differ by it. 'synced' means both kinds, and every account for which there is
 * a guide, so that a text may name them; 'device-bound' that no account is sure. undefined: nothing a text could say.
 */
export function kindAllowed(
  { guides }: Pick<Guides, 'guides'>,
  allowed: AllowedPasskeys,
): 'synced' | 'device-bound' | 'none' | undefined {
  if (allowed.kind === 'not-allowed') return 'none';
  const of = (type: 'deviceBound' | 'synced') =>
    guides.filter((guide) => guide.type === type).map((guide) => accepts(allowed.profiles, guide));
  if (!of('deviceBound').includes(true)) return undefined;
  const synced = of('synced');
  return synced.length > 0 && synced.every(Boolean) ? 'synced' : 'device-bound';
}
