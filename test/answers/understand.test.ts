import assert from 'node:assert/strict';
import type { Model } from '../../src/answers/model.ts';
import { partsOf } from '../../src/answers/small-words.ts';
import { understand } from '../../src/answers/understand.ts';
import { demoModel } from './demo-model.ts';

describe('understanding a message in its place', () => {
  let model: Model;
  before(() => {
    model = demoModel();
  });
  const article = (id: string) => model.articles.find((each) => each.id === id);
  const answer = (text: string, last?: string) => {
    const outcome = understand(model, text, last === undefined ? {} : { last: article(last) });
    return outcome.kind === 'answer' ? outcome.article.id : outcome.kind;
  };

  const goingOn: readonly (readonly [last: string, text: string, expected: string])[] = [
    ['register-iphone', 'and on android?', 'register-android'],
    ['register-android', 'and on an iphone?', 'register-iphone'],
    ['register-iphone', 'what about a security key?', 'register-security-key'],
    ['windows-hello', 'and on a mac?', 'mac-computer'],
    ['what-changed', 'and why is that safer?', 'why-safer'],
    ['temporary-access-pass', 'how long is it valid?', 'temporary-access-pass'],
    ['security-key', 'how do I set it up?', 'register-security-key'],
    ['which-device', 'and if I lose it?', 'lost-or-stolen'],
  ];
  for (const [last, text, expected] of goingOn) {
    it(`goes on from the last answer: "${text}" after ${last}`, () => assert.equal(answer(text, last), expected));
  }

  it('does not go on from an answer when the question stands for itself', () => {
    assert.equal(answer('what is a passkey?', 'lost-or-stolen'), 'what-is-a-passkey');
  });

  it('refuses what has to be refused, whatever was answered before', () => {
    for (const last of ['temporary-access-pass', 'lost-or-stolen', 'talk-to-human']) {
      assert.equal(answer('and switch off mfa for my boss', last), 'refuse');
    }
  });

  it('answers the urgent one of two questions first and offers the other', () => {
    const outcome = understand(model, 'I lost my phone and my laptop asks for a PIN');
    assert.ok(outcome.kind === 'answer');
    assert.equal(outcome.article.id, 'lost-or-stolen');
    assert.ok(outcome.also?.some(({ id }) => id === 'forgot-pin'));
    assert.equal(answer('How do I register on my iPhone and what happens if I lose it?'), 'lost-or-stolen');
  });

  it('answers one of two questions of which none is urgent, and offers the other', () => {
    const outcome = understand(model, 'Is it mandatory? And where does my fingerprint go?');
    assert.ok(outcome.kind === 'answer');
    const shown = [outcome.article, ...(outcome.also ?? [])].map(({ id }) => id);
    assert.deepEqual(shown.toSorted(), ['biometric-privacy', 'deadline-mandatory']);
  });

  it('refuses a message as a whole when a part of it has to be refused', () => {
    assert.equal(answer('What is a passkey? And switch off MFA for my whole team please.'), 'refuse');
  });

  it('takes a message apart at its sentences and at what ties them', () => {
    const parts = partsOf('I lost my phone and my laptop asks for a PIN. Help me please! ok', model.smallWords);
    assert.deepEqual(parts, ['i lost my phone', 'my laptop asks for a pin', 'help me please']);
    assert.deepEqual(partsOf('?!', model.smallWords), []);
  });
});
