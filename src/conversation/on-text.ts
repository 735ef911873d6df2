import type { Command } from './commands.ts';
import type { House } from './house.ts';
import type { Question } from './incoming.ts';
import { statusCard } from './on-enrolment.ts';
import { startCard } from './on-guidance.ts';
import { answerInWords, type Doing } from './on-question.ts';
import { welcomeCard } from './on-welcome.ts';
import type { Reply } from './reply.ts';

type Answering = (question: Question) => Promise<Reply>;

/** What other rooms' handlers do when somebody types their command. */
export interface TextDoors {
  readonly askPerson: Answering;
  readonly myCase: (question: Question, number: number | undefined) => Promise<Reply>;
  readonly announce: Answering;
  readonly waves: Answering;
  readonly gaps: Answering;
}

/** What a typed text leads to: a command as a whole text, a case number, or a question in somebody's own words. */
export function textHandler(house: House, doors: TextDoors): Answering {
  const commands: Readonly<Record<Command, Answering>> = {
    welcome: async (question) => ({ show: [await welcomeCard(house, question)] }),
    register: async (question) => ({ show: [await startCard(house, question)] }),
    check: async (question) => ({ show: [await statusCard(house, question)] }),
    person: doors.askPerson,
    'my-cases': (question) => doors.myCase(question, undefined),
    announce: doors.announce,
    waves: doors.waves,
    gaps: doors.gaps,
  };
  const doing: Readonly<Record<Doing, Answering>> = {
    'check-my-status': commands.check,
    'talk-to-human': doors.askPerson,
  };
  return async (question) => {
    // A picture, a sticker or a bare mention: show what the bot can do instead of guessing.
    if (question.text === '') return commands.welcome(question);
    const typed = house.commands.commandIn(question.text, question.locale);
    if (typed) return commands[typed.command]({ ...question, locale: typed.locale });
    const number = house.commands.caseNumberIn(question.text);
    if (number !== undefined) return doors.myCase(question, number);
    const answer = await answerInWords(house, question);
    return 'do' in answer ? doing[answer.do](question) : { show: [answer] };
  };
}
