import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answeringLanguage } from '../../src/answers/load-model.ts';
import { readArticles } from '../../src/answers/read-articles.ts';
import { PermanentFailure } from '../../src/kernel/failures.ts';
import { demoAnswers } from './demo-answers.ts';

const good = `---
title: My phone is wet
category: recovery
summary: What to do when it fell into the water.
related: []
next: [help]
reviewed: 2026-11-23
questions:
  - it fell into the bath
  - "it says: water detected"
  - is rice any good
---
Call {service_desk}.
`;

describe('reading the approved answers', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'answers-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, text: string) => writeFileSync(join(folder, `${name}.md`), text);
  const read = () => readArticles(folder, ['service_desk']);

  it('reads a good one, named for its file', () => {
    write('wet-phone', good);
    const [article] = read();
    assert.equal(article?.id, 'wet-phone');
    assert.equal(article?.urgent, false);
    assert.equal(article?.questions[1], 'it says: water detected');
    assert.equal(article?.body, 'Call {service_desk}.');
  });

  const broken: readonly (readonly [string, string, RegExp])[] = [
    ['no front matter', 'Just text.', /wet-phone\.md:1: must start with front matter/],
    ['broken YAML', good.replace('related: []', 'related: ['), /wet-phone\.md:\d+: /],
    ['a missing title', good.replace(/title: .*\n/, ''), /wet-phone\.md:2: title: Required/],
    [
      'a title too long for a button',
      good.replace('phone is wet', 'phone is wet'.repeat(5)),
      /wet-phone\.md:2: title: /,
    ],
    ['a summary too long', good.replace('What to do', 'What to do '.repeat(12)), /wet-phone\.md:4: summary: /],
    ['an unknown button', good.replace('[help]', '[dance]'), /wet-phone\.md:6: next\.0: /],
    ['a setting nobody knows', good.replace('next:', 'colour: red\nnext:'), /colour/],
    ['a date that is none', good.replace('2026-11-23', 'yesterday'), /wet-phone\.md:7: reviewed: must be a day/],
    ['an empty question', good.replace('is rice any good', '""'), /wet-phone\.md:11: questions\.2: is empty/],
    [
      'a question that is there twice',
      good.replace('is rice any good', 'it fell into the bath'),
      /md:11: .*there twice/,
    ],
    ['too few questions', good.replace(/ {2}- is.*\n/, ''), /questions: needs at least 3/],
    ['no text', good.replace(/Call.*\n/, ''), /wet-phone\.md:\d+: has no text/],
    [
      'an unknown placeholder',
      good.replace('{service_desk}', '{servicedesk}'),
      /wet-phone\.md:13: unknown placeholder/,
    ],
    ['a relation to nobody', good.replace('related: []', 'related: [dry-phone]'), /no other article "dry-phone"/],
    ['a relation to itself', good.replace('related: []', 'related: [wet-phone]'), /no other article "wet-phone"/],
  ];
  for (const [what, text, expected] of broken) {
    it(`refuses ${what}, naming file and line`, () => {
      write('wet-phone', text);
      assert.throws(read, (error: Error) => {
        assert.ok(error instanceof PermanentFailure);
        assert.match(error.message, expected);
        return true;
      });
    });
  }

  it('names the problems of all files at once', () => {
    write('wet-phone', good.replace(/title: .*\n/, '').replace('2026-11-23', 'never'));
    write('dry-phone', 'nothing');
    assert.throws(read, (error: Error) => {
      assert.match(error.message, /dry-phone\.md:1/);
      assert.match(error.message, /wet-phone\.md:2: title/);
      assert.match(error.message, /wet-phone\.md:6: reviewed/);
      return true;
    });
  });

  it('refuses a folder without answers', () => {
    assert.throws(read, PermanentFailure);
  });

  it('answers in the language of the locale where there are articles in it, else in English', () => {
    mkdirSync(join(folder, 'de'));
    writeFileSync(join(folder, 'de', 'wet-phone.md'), good);
    assert.equal(answeringLanguage(folder, 'de-AT'), 'de');
    assert.equal(answeringLanguage(folder, 'DE'), 'de');
    assert.equal(answeringLanguage(folder, 'fr-FR'), 'en');
    assert.equal(answeringLanguage(folder, '../../etc'), 'en');
    assert.equal(answeringLanguage(folder, ''), 'en');
  });

  it('finds nothing wrong with the answers of this repository', () => {
    assert.ok(readArticles(join(demoAnswers.answers, 'en'), demoAnswers.placeholders).length >= 56);
  });
});
