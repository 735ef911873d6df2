import { z } from 'zod';
import type { Article } from '../answers/article.ts';
import type { PressHandlers } from './handlers.ts';
import type { House } from './house.ts';
import { choice } from './on-question.ts';
import { articleCard } from './show-article.ts';
import { staleCard } from './stale-card.ts';

const shown = z.object({ article: z.string().max(60), question: z.string().max(1_000).default('') });
const meant = z.object({ others: z.string().max(300), question: z.string().max(1_000).default('') });

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
      const others = data.data.others.split(',').flatMap((id) => offered(house, id, press.locale) ?? []);
      return { show: [choice({ locale: press.locale, text: data.data.question }, others, 'other')] };
    },
  };
}

/** Articles a person can pick: all but those that say no. */
function offered(house: House, id: string, locale: string): Article | undefined {
  const article = house.library.article(id, locale);
  return article?.category === 'boundary' ? undefined : article;
}
