import { type Outcome, REFUSAL } from '../answers/answer-question.ts';
import type { Article } from '../answers/article.ts';
import { isBoundary } from '../answers/is-boundary.ts';
import { record } from '../audit/record.ts';
import type { CardMessage } from '../delivery/card-message.ts';
import { assignmentsIn } from '../gaps/assignment-store.ts';
import { languageOf } from '../texts/language-of.ts';
import { fillPlaceholders } from '../texts/placeholders.ts';
import { consultChooser } from './consult-chooser.ts';
import type { House } from './house.ts';
import type { Question } from './incoming.ts';
import { noteGap } from './note-gap.ts';
import { articleCard } from './show-article.ts';

/** Articles that are better done than read. */
export type Doing = 'check-my-status' | 'talk-to-human';
const DOING: ReadonlySet<string> = new Set<Doing>(['check-my-status', 'talk-to-human']);

/** The answer to a question in somebody's own words: a card, or the name of what to do instead of showing a text. */
export async function answerInWords(house: House, question: Question): Promise<CardMessage | { readonly do: Doing }> {
  const taught = await assignmentsIn(house.db, languageOf(question.locale));
  const outcome = await consultChooser(
    house,
    question,
    house.library.understand(question.text, { ...question, taught }),
  );
  if (outcome.kind === 'answer' && DOING.has(outcome.article.id)) return { do: outcome.article.id as Doing };
  switch (outcome.kind) {
    case 'answer':
      return answer(house, question, outcome);
    case 'refuse':
      return refusal(house, question);
    case 'choose':
      return choice(question, outcome.among, 'choose');
    case 'unknown':
      await noteQuestion(house, question, 'unknown');
      return { card: 'answers/unknown', locale: question.locale, data: { question: question.text } };
  }
}

function answer(house: House, question: Question, { article, also, candidates }: Extract<Outcome, { kind: 'answer' }>) {
  const others = candidates.map((candidate) => candidate.article).filter((other) => other.id !== article.id);
  const meant = others.filter((other) => !isBoundary(other)).map(({ id }) => id);
  return articleCard(house, question, article, { question: question.text, others: meant.slice(0, 3), also });
}

async function refusal(house: House, question: Question): Promise<CardMessage> {
  const { person, locale, text } = question;
  await record(house.db, { actor: person.id, event: 'answer.refused', subject: `article:${REFUSAL}` });
  await noteQuestion(house, question, 'refused');
  const article = house.library.article(REFUSAL, locale);
  const bodyMarkdown = fillPlaceholders(article?.body ?? '', house.organisationIn(locale));
  return { card: 'answers/refusal', locale, data: { title: article?.title ?? '', bodyMarkdown, question: text } };
}

const noteQuestion = (house: House, { text, locale, person }: Question, kind: 'unknown' | 'refused'): Promise<void> =>
  noteGap(house, { kind, text, language: locale, names: [person.name] });

/** Two or three articles to choose from. `why` picks the sentence above them. */
export function choice(
  { locale, text }: { readonly locale: string; readonly text: string },
  among: readonly Article[],
  why: 'choose' | 'other',
): CardMessage {
  const choices = among.slice(0, 3).map(({ id, title, summary }) => ({ article: id, title, summary }));
  return { card: 'answers/choose', locale, data: { why, question: text, choices } };
}
