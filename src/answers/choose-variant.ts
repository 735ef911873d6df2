import type { Article, Version } from './article.ts';
import { type Aspect, holds, type Situation } from './situation.ts';

/** The version of an answer's text for somebody in this situation: the first variant that fits, else the text for everybody. */
export function chooseVariant({ body, language, sections, variants }: Article, situation: Situation): Version {
  const fitting = variants.find(({ when }) => holds(when, situation));
  return (fitting && sections[fitting.section]) ?? { text: body, language };
}

/** What has to be found out about somebody before this answer's version can be chosen. */
export function aspectsOf({ variants }: Pick<Article, 'variants'>): ReadonlySet<Aspect> {
  return new Set(variants.flatMap(({ when }) => Object.keys(when) as Aspect[]));
}
