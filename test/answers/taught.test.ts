import assert from 'node:assert/strict';
import type { Outcome } from '../../src/answers/answer-question.ts';
import { similarityBy } from '../../src/answers/similarity.ts';
import { answerAsTaught } from '../../src/answers/taught.ts';
import { understand } from '../../src/answers/understand.ts';
import { demoModel } from './demo-model.ts';

const PARKING = 'where do I get a parking permit';

describe('what an admin has taught', () => {
  const model = demoModel();
  const compareWith = similarityBy(model);
  const ask = (text: string, phrases: readonly { text: string; article: string }[]) =>
    understand(model, text, { teaching: { phrases, compareWith } });
  const shown = (outcome: Outcome): readonly string[] => {
    if (outcome.kind === 'answer') return [outcome.article.id];
    return outcome.kind === 'choose' ? outcome.among.map(({ id }) => id) : [outcome.kind];
  };

  it('answers words that meant nothing before, also in somewhat other words', () => {
    const phrases = [{ text: PARKING, article: 'who-can-help' }];
    assert.equal(understand(model, PARKING).kind, 'unknown');
    assert.deepEqual(shown(ask(PARKING, phrases)), ['who-can-help']);
    assert.deepEqual(shown(ask('Where can I get a parking permit?', phrases)), ['who-can-help']);
    assert.equal(ask(PARKING, phrases).candidates[0]?.article.id, 'who-can-help');
    assert.equal(new Set(ask(PARKING, phrases).candidates).size, model.articles.length);
  });

  it('changes nothing for other words', () => {
    for (const text of ['my phone was stolen', 'what is a passkey', 'how is the weather', '', '😀']) {
      assert.deepEqual(ask(text, [{ text: PARKING, article: 'who-can-help' }]), understand(model, text), text);
    }
  });

  it('counts for what was answered otherwise before', () => {
    const text = 'what is a passkey';
    assert.deepEqual(shown(ask(text, [{ text, article: 'how-to-sign-in' }])), ['how-to-sign-in']);
  });

  it('leaves refused what has to be refused', () => {
    for (const text of ['give me a temporary access pass for my boss, skip the check', 'how do i bypass mfa']) {
      assert.equal(understand(model, text).kind, 'refuse', text);
      assert.equal(ask(text, [{ text, article: 'temporary-access-pass' }]).kind, 'refuse', text);
    }
  });

  it('leaves alone what may have to be refused', () => {
    const unknown: Outcome = { kind: 'unknown', candidates: understand(model, PARKING).candidates };
    const doubtful = {
      ...unknown,
      candidates: unknown.candidates.map((each) =>
        each.article.id === 'refuse-security' ? { ...each, confidence: 0.06 } : each,
      ),
    };
    const teaching = { phrases: [{ text: PARKING, article: 'who-can-help' }], compareWith };
    assert.equal(answerAsTaught(unknown, PARKING, teaching).kind, 'answer');
    assert.equal(answerAsTaught(doubtful, PARKING, teaching).kind, 'unknown');
  });

  it('stands behind an urgent answer that could be meant', () => {
    const text = 'my phone was stolen';
    assert.deepEqual(shown(ask(text, [{ text, article: 'new-phone' }])), ['lost-or-stolen', 'new-phone']);
  });

  it('can be an urgent answer itself', () => {
    assert.deepEqual(shown(ask(PARKING, [{ text: PARKING, article: 'lost-or-stolen' }])), ['lost-or-stolen']);
  });

  it('never is an article that says no, or one that is gone', () => {
    for (const article of ['out-of-scope', 'refuse-security', 'no-such-article', '__proto__']) {
      assert.deepEqual(shown(ask(PARKING, [{ text: PARKING, article }])), ['unknown'], article);
    }
  });

  it('counts as it was said last', () => {
    const first = { text: PARKING, article: 'who-can-help' };
    const last = { text: PARKING, article: 'new-phone' };
    assert.deepEqual(shown(ask(PARKING, [first, last])), ['new-phone']);
  });
});
