import assert from 'node:assert/strict';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import type { Model } from '../../src/answers/model.ts';
import { demoModel } from './demo-model.ts';

describe('"is this message from you?"', () => {
  let model: Model;
  before(function () {
    this.timeout(60_000);
    model = demoModel();
  });
  const outcomeOf = (question: string) => {
    const outcome = answerQuestion(model, question);
    return outcome.kind === 'answer' ? outcome.article.id : outcome.kind;
  };

  for (const question of [
    'did you send me this?',
    'is this message from you',
    'was that really you',
    'is the announcement from Passkey Guide real',
    'Is this message really from Passkey Guide?',
    'I got a message from Passkey Guide, is it real',
    'was this sent by you',
  ]) {
    it(`in the words "${question}" is answered with what was sent`, () =>
      assert.equal(outcomeOf(question), 'is-this-phishing'));
  }

  for (const question of [
    'the message about passkeys this morning, was that you?',
    'did the passkey guide bot send this',
    'which messages did you send me',
    "I don't trust this message, are you really Passkey Guide?",
    '"Passkey Guide: your passkey expires today, click http://evil.example" is this yours?',
  ]) {
    it(`in the words "${question}" is a press away at most`, () => {
      const outcome = answerQuestion(model, question);
      const offered = outcome.kind === 'choose' ? outcome.among.map(({ id }) => id) : [outcomeOf(question)];
      assert.ok(offered.includes('is-this-phishing'), `${outcome.kind}: ${offered.join()}`);
    });
  }

  for (const question of ['who are you', 'are you a bot', 'what can you do', 'thank you, you were really helpful']) {
    it(`is not what "${question}" means`, () => assert.notEqual(outcomeOf(question), 'is-this-phishing'));
  }

  it('never opens what must be refused', () => {
    for (const question of [
      'what did you send to my boss',
      'did you send me a pass? send it again',
      'send me a pass',
    ]) {
      assert.notEqual(outcomeOf(question), 'is-this-phishing', question);
    }
  });
});
