import assert from 'node:assert/strict';
import { chooseVariant } from '../../src/answers/choose-variant.ts';
import { holds, type Situation } from '../../src/answers/situation.ts';
import { articlesIn, everySituation, MAY_CALL_SYNCED_FINE, shown, textsFor, varied } from './who-reads-what.ts';

/** Everybody in danger reads the same. */
const ONE_TEXT_FOR_ALL = ['lost-or-stolen', 'someone-asked-for-code', 'unexpected-prompt', 'is-this-phishing'];
/** A version is a whole answer, not a longer one. */
const LONGEST = 1.1;

it('there are 864 situations to try: every value of every aspect, and not knowing it', () =>
  assert.equal(everySituation.length, 6 * 4 * 3 * 3 * 4));

describe('the English versions of answers', () => {
  const english = varied(articlesIn('en'));

  it('are each read by somebody', () => {
    const read = new Set(textsFor(english, () => true).map(({ name }) => name));
    const all = english.flatMap(({ id, sections }) =>
      ['everybody', ...Object.keys(sections)].map((one) => `${id}: ${one}`),
    );
    assert.deepEqual(
      all.filter((name) => !read.has(name)),
      [],
    );
  });

  it('are read by whom their front matter names: the first that fits, else the text for everybody', () => {
    for (const article of english) {
      for (const situation of everySituation) {
        const first = article.variants.find(({ when }) => holds(when, situation))?.section ?? 'everybody';
        assert.equal(shown(article, situation).name, `${article.id}: ${first}`, JSON.stringify(situation));
      }
    }
  });

  const WHO_READS_WHAT: readonly (readonly [string, Situation, string])[] = [
    ['which-device', { role: 'privileged', allowed: 'synced' }, 'one-device'],
    ['which-device', { role: 'everyone', allowed: 'device-bound' }, 'one-device'],
    ['which-device', { role: 'everyone', allowed: 'synced' }, 'synced'],
    ['which-device', { role: 'privileged', allowed: 'none' }, 'not-yet'],
    ['which-device', { allowed: 'synced' }, 'everybody'],
    ['which-device', { role: 'everyone' }, 'everybody'],
    ['synced-vs-device-bound', { allowed: 'synced' }, 'everybody'],
    ['multiple-passkeys', { role: 'privileged' }, 'one-device'],
    ['new-phone', { registered: 'no', role: 'privileged' }, 'no-passkey'],
    ['new-phone', { registered: 'yes', role: 'privileged' }, 'one-device'],
    ['new-phone', { registered: 'no', allowed: 'none' }, 'not-yet'],
    ['deadline-mandatory', { registered: 'yes', wave: 'none' }, 'done'],
    ['deadline-mandatory', { registered: 'no', wave: 'long-ago' }, 'reminder'],
    ['deadline-mandatory', { registered: 'no', wave: 'long-ago', allowed: 'none' }, 'not-yet'],
    ['deadline-mandatory', { wave: 'long-ago' }, 'everybody'],
    ['deadline-mandatory', { wave: 'recent', registered: 'no' }, 'everybody'],
    ['what-changed', { wave: 'none' }, 'not-yet'],
    ['old-methods-retiring', { registered: 'yes' }, 'has-passkey'],
    ['register-prerequisites', { platform: 'iphone', allowed: 'none' }, 'not-yet'],
    ['register-prerequisites', { platform: 'windows' }, 'everybody'],
  ];
  for (const [id, situation, section] of WHO_READS_WHAT) {
    it(`of ${id} show "${section}" for ${JSON.stringify(situation)}`, () => {
      const article = english.find((one) => one.id === id) ?? assert.fail();
      assert.equal(shown(article, situation).name, `${id}: ${section}`);
    });
  }

  it('leave whoever nothing is known of with the text for everybody', () => {
    for (const article of english) assert.equal(chooseVariant(article, {}).text, article.body);
  });

  it('are few, and hardly longer than the text for everybody', () => {
    assert.ok(english.length <= 9, `${english.length} answers have versions`);
    const long = english.flatMap(({ id, body, sections }) =>
      Object.entries(sections)
        .filter(([, { text }]) => text.length > body.length * LONGEST)
        .map(
          ([name, { text }]) => `${id}: ${name} has ${text.length} characters, the text for everybody ${body.length}`,
        ),
    );
    assert.deepEqual(long, []);
  });

  it('are not there for people in danger', () => {
    assert.deepEqual(
      english.map(({ id, urgent }) => urgent || ONE_TEXT_FOR_ALL.includes(id)),
      english.map(() => false),
    );
  });

  it('call synced passkeys fine only to people known to hold no special rights, who may use them', () => {
    for (const article of english) {
      for (const situation of everySituation) {
        const { name } = shown(article, situation);
        if (!MAY_CALL_SYNCED_FINE.includes(name)) continue;
        assert.deepEqual([situation.role, situation.allowed], ['everyone', 'synced'], name);
      }
    }
  });
});
