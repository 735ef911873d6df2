import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answeringLanguage } from '../../src/answers/load-model.ts';
import { readArticles } from '../../src/answers/read-articles.ts';
import { PermanentFailure } from '../../src/kernel/failures.ts';
import { languagesIn } from '../../src/texts/languages-in.ts';
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
    mkdirSync(join(folder, 'en'));
    mkdirSync(join(folder, 'de'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, text: string, language = 'en') =>
    writeFileSync(join(folder, language, `${name}.md`), text);
  const read = (language = 'en') => readArticles(folder, language, ['service_desk']);
  const refused = (expected: RegExp, language?: string) =>
    assert.throws(
      () => read(language),
      (error: Error) => {
        assert.ok(error instanceof PermanentFailure);
        assert.match(error.message, expected);
        return true;
      },
    );

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
      refused(expected);
    });
  }

  const varied = good
    .replace(
      'questions:',
      'variants:\n  - section: at-sea\n    when:\n      platform: iphone\n      registered: [no]\nquestions:',
    )
    .concat('\n=== at-sea\nAsk the captain.\n');

  it('keeps the versions for some people apart from the text for everybody', () => {
    write('wet-phone', varied);
    const [article] = read();
    assert.equal(article?.body, 'Call {service_desk}.');
    assert.deepEqual(article?.sections, { 'at-sea': { text: 'Ask the captain.', language: 'en' } });
    assert.deepEqual(article?.variants, [{ section: 'at-sea', when: { platform: ['iphone'], registered: ['no'] } }]);
  });

  const variedWrongly: readonly (readonly [string, string, RegExp])[] = [
    ['a variant without a text', varied.replace('=== at-sea', ''), /variants: there is no text below "=== at-sea"/],
    ['a text that no variant shows', varied.concat('\n=== on-land\nDry it.\n'), /no variant shows "=== on-land"/],
    ['a text that is there twice', varied.concat('\n=== at-sea\nSwim.\n'), /"=== at-sea" is there twice/],
    ['an empty text', varied.replace('Ask the captain.', ''), /there is no text below/],
    ['a condition nobody knows', varied.replace('platform', 'weather'), /wet-phone\.md:\d+: variants\.0\.when/],
    ['a value nobody has', varied.replace('iphone', 'toaster'), /wet-phone\.md:11: variants\.0\.when\.platform/],
    ['a variant without a condition', varied.replace(/ {6}.*\n/g, ''), /variants\.0\.when/],
  ];
  for (const [what, text, expected] of variedWrongly) {
    it(`refuses ${what}, naming the file`, () => {
      write('wet-phone', text);
      refused(expected);
    });
  }

  const german = `---
title: Mein Handy ist nass
summary: Was zu tun ist.
questions: [es ist ins bad gefallen, handy nass, hilft reis]
---
`;

  it('lays a translation over the English answer, words only', () => {
    write('wet-phone', good);
    write('wet-phone', `${german}Rufen Sie {service_desk} an.\n`, 'de');
    const [article] = read('de');
    assert.equal(article?.title, 'Mein Handy ist nass');
    assert.equal(article?.body, 'Rufen Sie {service_desk} an.');
    assert.equal(article?.language, 'de');
    assert.equal(article?.category, 'recovery');
    assert.deepEqual(article?.next, ['help']);
  });

  it('shows the English text, and knows that it does, where a translation has none', () => {
    write('wet-phone', good);
    write('dry-phone', good);
    write('wet-phone', german, 'de');
    const [dry, wet] = read('de');
    assert.equal(dry?.language, 'en');
    assert.equal(dry?.title, 'My phone is wet');
    assert.equal(wet?.language, 'en');
    assert.equal(wet?.title, 'Mein Handy ist nass');
    assert.equal(wet?.body, 'Call {service_desk}.');
  });

  it('refuses a translation of nothing, one that decides more than words, and a version that nobody is shown', () => {
    write('wet-phone', varied);
    write('snow', `${german}Text.`, 'de');
    refused(/de.snow\.md:1: there is no English text/, 'de');
    rmSync(join(folder, 'de', 'snow.md'));
    write('wet-phone', german.replace('questions', 'urgent: true\nquestions'), 'de');
    refused(/wet-phone\.md:2: .*urgent/, 'de');
    write('wet-phone', `${german}Text.\n\n=== on-land\nText.`, 'de');
    refused(/wet-phone\.md:1: the English text has no section "=== on-land"/, 'de');
  });

  it('shows a version in English where only that one is not translated', () => {
    write('wet-phone', varied);
    write('wet-phone', `${german}Text.`, 'de');
    const [article] = read('de');
    assert.equal(article?.language, 'de');
    assert.deepEqual(article?.sections, { 'at-sea': { text: 'Ask the captain.', language: 'en' } });
  });

  it('names the problems of all files at once', () => {
    write('wet-phone', good.replace(/title: .*\n/, '').replace('2026-11-23', 'never'));
    write('dry-phone', 'nothing');
    assert.throws(
      () => read(),
      (error: Error) => {
        assert.match(error.message, /dry-phone\.md:1/);
        assert.match(error.message, /wet-phone\.md:2: title/);
        assert.match(error.message, /wet-phone\.md:6: reviewed/);
        return true;
      },
    );
  });

  it('refuses a folder without answers', () => {
    assert.throws(() => read(), PermanentFailure);
  });

  it('answers in the language of the locale where there are articles in it, else in English', () => {
    write('wet-phone', good, 'de');
    assert.equal(answeringLanguage(folder, 'de-AT'), 'de');
    assert.equal(answeringLanguage(folder, 'DE'), 'de');
    assert.equal(answeringLanguage(folder, 'fr-FR'), 'en');
    assert.equal(answeringLanguage(folder, '../../etc'), 'en');
    assert.equal(answeringLanguage(folder, ''), 'en');
  });

  for (const language of languagesIn(demoAnswers.answers)) {
    it(`finds nothing wrong with the answers of this repository in "${language}"`, () => {
      assert.ok(readArticles(demoAnswers.answers, language, demoAnswers.placeholders).length >= 56);
    });
  }
});
