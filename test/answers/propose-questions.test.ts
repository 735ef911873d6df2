import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { proposeQuestions } from '../../src/answers/propose-questions.ts';
import { readArticles } from '../../src/answers/read-articles.ts';
import { languagesIn } from '../../src/texts/languages-in.ts';
import { textIds } from '../../src/texts/read-texts.ts';
import { demoAnswers } from './demo-answers.ts';

const run = promisify(execFile);
const english = (article: string, text: string) => ({ language: 'en', article, text });
const propose = (phrases: Parameters<typeof proposeQuestions>[1], most?: number) =>
  proposeQuestions(demoAnswers.answers, phrases, most);

describe('what was taught, as a change to the files', function () {
  this.timeout(60_000);
  let checkout: string;
  beforeEach(async () => {
    checkout = await mkdtemp(join(tmpdir(), 'passkey-guide-change-'));
    await cp(demoAnswers.answers, join(checkout, 'cards/answers'), { recursive: true });
    await run('git', ['init', '--quiet'], { cwd: checkout });
  });
  afterEach(() => rm(checkout, { recursive: true, force: true }));

  async function apply(patch: string): Promise<void> {
    await writeFile(join(checkout, 'gaps.patch'), patch);
    await run('git', ['apply', 'gaps.patch'], { cwd: checkout });
  }
  const changed = (language: string) =>
    readArticles(join(checkout, 'cards/answers'), language, demoAnswers.placeholders);
  const questionsOf = (article: string, language = 'en') =>
    changed(language).find(({ id }) => id === article)?.questions ?? assert.fail(article);

  it('is taken by git, and the answers load with it', async () => {
    const odd = ['my bluebird: all wobbly', '"wobbly" # bluebird', '- wobbles', 'yes', 'wobbly\nbluebird 😀'];
    const phrases = [
      ...odd.map((text) => english('broken-phone', text)),
      english('lost-or-stolen', 'bluebird gone'),
      { language: 'de', article: 'lost-or-stolen', text: 'Mein Wellensittich ist weg' },
    ];
    const { patch, left, homeless } = propose(phrases);
    await apply(patch);
    assert.deepEqual([left, homeless], [0, 0]);
    assert.deepEqual(
      questionsOf('broken-phone').slice(-odd.length),
      odd.map((text) => text.replace('\n', ' ')),
    );
    assert.equal(questionsOf('lost-or-stolen').at(-1), 'bluebird gone');
    assert.equal(questionsOf('lost-or-stolen', 'de').at(-1), 'Mein Wellensittich ist weg');
  });

  it('can be made for every answer there is, in every language it is in', async () => {
    const languages = languagesIn(demoAnswers.answers);
    const phrases = languages.flatMap((language) =>
      textIds(join(demoAnswers.answers, language)).map((id) => ({ language, article: id, text: `bluebird ${id}` })),
    );
    await apply(propose(phrases).patch);
    const last = languages.flatMap((language) =>
      changed(language)
        .filter(({ questions }) => questions.at(-1)?.startsWith('bluebird '))
        .map(({ id, questions }) => ({ language, article: id, text: questions.at(-1) })),
    );
    assert.ok(languages.length > 1 && phrases.length > 100);
    assert.deepEqual(last, phrases);
  });

  it('is taken too when copying has lost the end of the last line', async () => {
    await apply(propose([english('new-phone', 'my bluebird wobbles')]).patch.trimEnd());
    assert.equal(questionsOf('new-phone').at(-1), 'my bluebird wobbles');
  });

  it('leaves out what was redacted, and braces, which would be placeholders', async () => {
    const { patch } = propose([english('new-phone', '[name] has {my} bluebird [number]')]);
    await apply(patch);
    assert.equal(questionsOf('new-phone').at(-1), 'has my bluebird');
  });

  it('changes nothing where the question is known', () => {
    const [known = ''] = questionsOf('new-phone');
    assert.deepEqual(propose([english('new-phone', known)]), { patch: '', left: 0, homeless: 0 });
    assert.deepEqual(propose([]), { patch: '', left: 0, homeless: 0 });
  });

  it('says how many have no file to go to', () => {
    const phrases = [
      { language: 'xx', article: 'new-phone', text: 'bluebird' },
      english('no-such-article', 'bluebird'),
    ];
    assert.deepEqual(propose(phrases), { patch: '', left: 0, homeless: 2 });
  });

  it('ends where there is no more room, says how many follow, and is whole as far as it goes', async () => {
    const phrases = [1, 2, 3, 4, 5].flatMap((n) =>
      ['new-phone', 'broken-phone'].map((id) => english(id, `bluebird ${n}`)),
    );
    const { patch, left } = propose(phrases, 1_200);
    assert.ok(patch.length <= 1_200 && patch.length > 600, String(patch.length));
    await apply(patch);
    assert.equal([...patch.matchAll(/^\+ {2}- bluebird/gm)].length, phrases.length - left);
    assert.ok(left > 0 && left < phrases.length);
  });
});
