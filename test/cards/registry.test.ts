import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestCommands } from '../../appPackage/manifest-commands.ts';
import { readArticles } from '../../src/answers/read-articles.ts';
import { readGuides } from '../../src/guidance/guide.ts';
import { priorityOf } from '../../src/helpdesk/priority.ts';
import { readOrganisation } from '../../src/people/organisation.ts';
import { readCardTemplates } from '../../src/rendering/card-templates.ts';
import { allCommands } from '../conversation/all-commands.ts';

// What belongs together and stands in different files. That each button has a handler is in test/conversation/handlers.test.ts.

const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('emulator'))
  .map((name) => readFileSync(join('src', name), 'utf8'))
  .join('\n');
const templates = readCardTemplates('cards');
const rooms = [...new Set([...templates.keys()].map((card) => card.split('/')[0] ?? ''))];
const templatesOf = (room: string): string =>
  JSON.stringify([...templates].filter(([card]) => room === 'common' || card.startsWith(`${room}/`)));
const keysOf = (room: string): readonly string[] =>
  Object.keys(JSON.parse(readFileSync(`cards/strings/en/${room}.json`, 'utf8')) as object);
const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

const placeholders = Object.keys(readOrganisation('cards/organisation.json'));
const articles = readArticles('cards/answers', 'en', placeholders);
const articleIds = new Set(articles.map(({ id }) => id));

describe('the cards and the code', () => {
  it('know the same cards: none is shown that does not exist, none exists that is never shown', () => {
    const shown = new Set(all(code, /'([a-z]+\/[a-z-]+)'/g).filter((name) => rooms.includes(name.split('/')[0] ?? '')));
    assert.deepEqual([...shown].toSorted(), [...templates.keys()].toSorted());
  });

  for (const room of rooms) {
    it(`have every short text that the cards of ${room} name`, () => {
      const known = new Set([...keysOf(room), ...keysOf('common')]);
      const missing = all(templatesOf(room), /\bt\.(\w+)/g).filter((key) => !known.has(key));
      assert.deepEqual(missing, []);
    });
  }

  for (const room of [...rooms, 'common']) {
    it(`use every short text of ${room}`, () => {
      const cards = templatesOf(room);
      const named = new Set(all(cards, /\bt\.(\w+)/g));
      const begun = [...all(cards, /concat\('([\w-]+-)'/g), ...all(code, /`(\w+-)\$\{/g)];
      const idle = keysOf(room).filter(
        (key) => !named.has(key) && !begun.some((start) => key.startsWith(start)) && !code.includes(`'${key}'`),
      );
      assert.deepEqual(idle, [], `of cards/strings/en/${room}.json; where a card or the code should name it`);
    });
  }
});

describe('the cards and the answers', () => {
  it('lead to answers that exist', () => {
    const named = all(templatesOf('common'), /"article":"([a-z0-9-]+)"/g);
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((id) => !articleIds.has(id)),
      [],
    );
  });

  it('lead from every symptom to an answer that exists', () => {
    const { symptoms } = readGuides('cards/guides', 'en', placeholders);
    assert.deepEqual(
      symptoms.filter(({ article }) => !articleIds.has(article)),
      [],
    );
  });

  it('agree with the helpdesk on what is urgent', () => {
    const disagreed = articles.filter(
      ({ id, urgent }) => urgent !== (priorityOf({ article: id, enteredDetails: false }) === 'urgent'),
    );
    assert.deepEqual(
      disagreed.map(({ id }) => id),
      [],
    );
  });
});

describe('the command menu of Teams', () => {
  for (const scope of ['personal', 'team'] as const) {
    for (const title of manifestCommands(scope)) {
      it(`offers "${title}" (${scope}), which the bot takes for a command`, () =>
        assert.ok(allCommands.commandIn(title, 'en')));
    }
  }
});
