import type { Article } from '../answers/article.ts';
import { record } from '../audit/record.ts';
import type { CardMessage } from '../delivery/card-message.ts';
import { languageOf } from '../texts/language-of.ts';
import { fillPlaceholders } from '../texts/placeholders.ts';
import type { House } from './house.ts';
import { keptQuestion } from './kept-question.ts';
import { rememberTurn } from './last-turn.ts';
import { personalAnswer } from './personal-answer.ts';
import type { Reader } from './reader.ts';
import { whatISent } from './what-i-sent.ts';

/** What goes with an article: the words that led to it (for a person to read later) and what else could be meant. */
export interface Asked {
  readonly question: string;
  readonly others: readonly string[];
  /** What the person asked besides, offered as buttons. */
  readonly also?: readonly Article[] | undefined;
}

/**
 * An approved answer as a card: its version for this person, with the organisation's words and, where the text asks for
 * them, this person's policy. From here on, a short question goes on from it.
 */
export async function articleCard(house: House, reader: Reader, article: Article, asked: Asked): Promise<CardMessage> {
  const language = languageOf(reader.locale);
  await record(house.db, { actor: reader.person.id, event: 'answer.given', subject: `article:${article.id}` });
  await rememberTurn(house.db, reader.person.id, { language, article: article.id });
  const feedback = { article: article.id, language, question: keptQuestion(house, asked.question, reader) };
  const personal = await personalAnswer(house, reader, article);
  const { registered, allowed } = personal.situation;
  return {
    card: 'answers/answer',
    locale: reader.locale,
    feedback,
    data: {
      title: article.title,
      bodyMarkdown: fillPlaceholders(personal.version.text, {
        ...house.organisationIn(reader.locale),
        allowed_types: personal.allowedTypes,
      }),
      ownDevices: personal.ownDevices,
      inAnotherLanguage: personal.version.language !== language,
      ...(await whatISent(house, reader.person.id, article.id)),
      also: (asked.also ?? []).map(({ id, title }) => ({ article: id, title })),
      urgent: article.urgent,
      article: article.id,
      question: asked.question,
      others: asked.others.join(','),
      canRegister: article.next.includes('register') && allowed !== 'none',
      canCheck: article.next.includes('check') || (article.next.includes('register') && registered === 'yes'),
      canAsk: article.next.includes('help') || article.urgent,
    },
  };
}
