import type { Article } from '../answers/article.ts';
import { aspectsOf, chooseVariant } from '../answers/choose-variant.ts';
import type { AllowedPasskeys } from '../guidance/allowed-passkeys.ts';
import { allowedFor } from './allowed-for.ts';
import type { House } from './house.ts';
import { personalParts } from './personal-parts.ts';
import type { Reader } from './reader.ts';
import { situationOf } from './situation-of.ts';
import { unlessAway } from './unless-away.ts';

/**
 * An answer's text for one person, with what Entra adds to it. Entra is asked for the policy at most once, and only where
 * the article needs it; what it does not say in time is left out.
 */
export async function personalAnswer(house: House, reader: Reader, article: Article) {
  let asked: Promise<AllowedPasskeys | undefined> | undefined;
  const allowed = () => {
    asked ??= unlessAway(house, allowedFor(house, reader.person.id));
    return asked;
  };
  const situation = await situationOf(house, reader, { aspects: new Set([...aspectsOf(article), 'role']), allowed });
  const version = chooseVariant(article, situation);
  const { role } = situation;
  const parts = await personalParts(house, reader, { id: article.id, text: version.text, role, allowed });
  return { version, situation, ...parts };
}
