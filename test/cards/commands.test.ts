import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { readArticles } from '../../src/answers/read-articles.ts';
import type { Command } from '../../src/conversation/commands.ts';
import { readOrganisation } from '../../src/people/organisation.ts';
import { allCommands, LANGUAGES, stringsOf } from '../conversation/all-commands.ts';

const TITLES: readonly Command[] = ['welcome', 'register', 'check', 'person', 'my-cases', 'announce', 'waves', 'gaps'];
const placeholders = Object.keys(readOrganisation('cards/organisation.json'));

/** Short texts that tell people what to write, and what has to happen when they do. */
const TOLD: readonly (readonly [room: string, name: string, commands: readonly Command[]])[] = [
  ['conversation', 'adminLine', ['announce', 'waves']],
  ['conversation', 'gapsLine', ['gaps']],
  ['gaps', 'refused-unknown-gap', ['gaps']],
  ['helpdesk', 'refusedUnknownText', ['my-cases']],
  ['waves', 'refused-unknown-wave', ['waves']],
  ['waves', 'refused-not-yours', ['register']],
  ['waves', 'refused-reminded', ['register']],
  ['waves', 'refused-stopped', ['register']],
  ['waves', 'laterAnyTime', ['register']],
];
const quotedIn = (text = ''): readonly string[] =>
  [...text.matchAll(/["“„«]\s*([^"“”„«»]+?)\s*["”“»]/g)].map(([, quoted = '']) => quoted);

/** Articles that a command may come before: it leads to the same, or to a card that also leads there. */
const SAME: Readonly<Record<string, Command>> = {
  'check-my-status': 'check',
  'talk-to-human': 'person',
  greeting: 'welcome',
  'about-the-bot': 'welcome',
  'who-can-help': 'welcome',
};

describe('what can be typed', () => {
  for (const language of LANGUAGES) {
    const strings = stringsOf('commands', language);

    describe(language, () => {
      it('means one thing', () => {
        const phrases = TITLES.flatMap((command) =>
          [strings[command], ...(strings[`${command}-words`] ?? '').split('|')].map((phrase) => [
            phrase ?? '',
            command,
          ]),
        );
        const unclear = phrases.filter(
          ([phrase = '', command]) => allCommands.commandIn(phrase, language)?.command !== command,
        );
        assert.deepEqual(unclear, []);
      });

      it('has titles that every client is understood with', () => {
        for (const command of TITLES) {
          for (const locale of LANGUAGES) {
            const title = strings[command] ?? '';
            assert.equal(allCommands.commandIn(title, locale)?.command, command, `${title} in a client in ${locale}`);
          }
        }
      });

      it('is called in the menu what it is called on buttons', () => {
        const { register, check, ask } = stringsOf('common', language);
        assert.deepEqual([strings.register, strings.check, strings.person], [register, check, ask]);
      });

      it('is what the cards tell people to write', () => {
        for (const [room, name, commands] of TOLD) {
          const quoted = quotedIn(stringsOf(room, language)[name]);
          const understood = quoted.map((text) => allCommands.commandIn(text, language)?.command);
          assert.deepEqual(understood, commands, `${room}: ${name}`);
        }
        const [word] = quotedIn(stringsOf('conversation', language).helpdeskLine);
        assert.equal(allCommands.caseNumberIn(`${word} 1004`), 1004, word);
      });

      it('takes no question away from an answer', () => {
        const taken = readArticles('cards/answers', language, placeholders).flatMap(({ id, questions }) =>
          questions
            .filter((question) => {
              const command = allCommands.commandIn(question, language)?.command;
              return command !== undefined && command !== SAME[id];
            })
            .map((question) => `${id}: ${question}`),
        );
        assert.deepEqual(taken, []);
      });
    });
  }

  it('is written down in every language there are answers in', () =>
    assert.deepEqual(
      LANGUAGES,
      readdirSync('cards/answers')
        .filter((name) => name.length === 2)
        .toSorted(),
    ));
});
