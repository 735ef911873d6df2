import { z } from 'zod';
import type { Article } from '../answers/article.ts';
import { isBoundary } from '../answers/is-boundary.ts';
import type { PressHandlers } from './handlers.ts';
import type { House } from './house.ts';
import type { Press } from './incoming.ts';
import { noteGap } from './note-gap.ts';
import { choice } from './on-question.ts';
import { articleCard } from './show-article.ts';
import { staleCard } from './stale-card.ts';

const shown = z.object({ article: z.string().max(60), question: z.string().max(1_000).default('') });
const meant = shown.partial({ article: true }).extend({ others: z.string().max(300) });

/** Presses on answers: one of several was meant, or something else was. */
export function answerHandlers(house: House): PressHandlers {
  return {
    'answers.show': async (press) => {
      const data = shown.safeParse(press.data);
      const article = data.success ? offered(house, data.data.article, press.locale) : undefined;
      if (!data.success || !article) return { show: [staleCard(press.locale)] };
      const card = await articleCard(house, press, article, { question: data.data.question, others: article.related });
      return { show: [card] };
    },
    'answers.other': async (press) => {
      const data = meant.safeParse(press.data);
      if (!data.success) return { show: [staleCard(press.locale)] };
      await noteChosenAway(house, press, data.data);
      const others = data.data.others.split(',').flatMap((id) => offered(house, id, press.locale) ?? []);
      return { show: [choice({ locale: press.locale, text: data.data.question }, others, 'other')] };
    },
  };
}

/** The answer that was shown is not what they meant. Without a question it was shown for a press, and nothing was misunderstood. */
async function noteChosenAway(house: House, { person, locale }: Press, data: z.infer<typeof meant>): Promise<void> {
  const article = data.article === undefined ? undefined : offered(house, data.article, locale)?.id;
  if (data.question === '' || !article) return;
  const language = house.library.languageOf(data.question, locale);
  await noteGap(house, { kind: 'chosen-away', text: data.question, language, names: [person.name], article });
}

/** Articles a person can pick: all but those that say no. */
function offered(house: House, id: string, locale: string): Article | undefined {
  const article = house.library.article(id, locale);
  return article && !isBoundary(article) ? article : undefined;
}
