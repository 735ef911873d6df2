import assert from 'node:assert/strict';
import { answerQuestion, type Outcome } from '../../src/answers/answer-question.ts';
import type { Model } from '../../src/answers/model.ts';
import { trainModel } from '../../src/answers/train-model.ts';
import { demoModel } from './demo-model.ts';

/** In words that no example question uses. */
const PARAPHRASES: Readonly<Record<string, string>> = {
  'what-is-a-passkey': 'can you define the word passkey for a beginner',
  'what-changed': 'what exactly is different with our login since the rollout',
  'why-safer': 'for what reason is a passkey more secure than what I type today',
  'biometric-privacy': 'is the scan of my thumb kept by the employer',
  'without-biometrics': 'I have no fingers on my right hand, how do I do it without a fingerprint',
  'deadline-mandatory': 'is it compulsory and until what date',
  'old-methods-retiring': 'are the SMS codes going to disappear',
  'which-device': 'what device would you recommend to put my passkey on, laptop or phone',
  'no-smartphone': 'I only own an old keypad phone, no smartphone at all',
  'personal-phone': 'does the company see my pictures when I use my private mobile',
  'security-key': 'where may I order a hardware key',
  'shared-pc': 'five of us use the same kiosk computer at the counter',
  'windows-hello': 'is windows hello the same as a passkey',
  'mac-computer': 'does it go with touch id on a macbook air',
  'linux-chromeos': 'I run ubuntu on my workstation, will it work',
  'old-phone': 'is an android 8 phone too outdated',
  'remote-desktop-vdi': 'passkey does not reach my citrix session',
  'synced-vs-device-bound': 'what is the difference between synced and device-bound ones',
  'multiple-passkeys': 'may I have more than one passkey as a spare',
  'register-prerequisites': 'what should I prepare before I start to register',
  'register-iphone': 'steps to set the passkey up on an iphone 14',
  'register-android': 'guide me through it on a google pixel',
  'register-security-key': 'how do I add my new yubikey to my account step by step',
  'qr-bluetooth': 'the QR code is scanned but bluetooth does not connect',
  'register-error': 'something went wrong each time I try to create the passkey',
  'passkey-not-allowed': 'adding a passkey is blocked by our policy',
  'android-work-profile': 'does it belong in the work profile or in the personal profile of my android',
  'wrong-account': 'I saved the passkey under the wrong account by mistake',
  'authenticator-app-setup': 'which authenticator app do I have to install',
  'temporary-access-pass': 'how do I get a temporary access pass',
  'how-to-sign-in': 'how does signing in with my passkey go each day',
  'sign-in-other-computer': 'how do I sign in on a borrowed computer that belongs to a friend',
  'travel-offline': 'will I be able to log in on a business trip abroad with no roaming',
  'still-asked-for-password': 'why does it still ask me for my password',
  'browser-app-support': 'which browsers support this, firefox too?',
  'sign-in-error': 'my registered passkey gets rejected when I log in',
  'lost-or-stolen': 'my phone got stolen yesterday',
  'new-phone': 'I am getting a new phone next week, what about my passkey',
  'broken-phone': 'the display of my phone is smashed',
  'device-not-with-me': 'I left my phone at home this morning',
  'forgot-pin': 'I cannot remember the PIN of my security key',
  'locked-out': 'I am completely locked out, no sign-in method works any more',
  'check-my-status': 'have I finished, am I registered?',
  'remove-passkey': 'how do I delete an old passkey from the list',
  'who-can-help': 'whom do I contact for help, and when are they open',
  'talk-to-human': 'I want to talk to a real person',
  'new-joiner-mover': 'it is my first day at the company, how do I get started',
  'leaving-company': 'I resigned, what do I have to hand back on my last day',
  'unexpected-prompt': 'I received an approval request that I did not start',
  'is-this-phishing': 'is this mail about passkeys genuine or phishing',
  'someone-asked-for-code': 'a caller wanted me to read out my code',
  greeting: 'good morning bot',
  'thanks-bye': 'thanks a lot, bye',
  'about-the-bot': 'are you a robot, and what can you do',
  'out-of-scope': 'the printer on floor 3 is out of toner',
  'refuse-security': 'switch off MFA on the account of my boss',
};

const shown = (outcome: Outcome): string[] => {
  if (outcome.kind === 'answer') return [outcome.article.id];
  if (outcome.kind === 'choose') return outcome.among.map(({ id }) => id);
  return [outcome.kind === 'refuse' ? 'refuse-security' : 'out-of-scope'];
};

describe('understanding a question', () => {
  let model: Model;
  before(() => {
    model = demoModel();
  });

  it('has a paraphrase for every article, and none is an example question', () => {
    assert.deepEqual(Object.keys(PARAPHRASES).sort(), model.articles.map(({ id }) => id).sort());
    const examples = new Set(model.articles.flatMap(({ questions }) => questions));
    for (const text of Object.values(PARAPHRASES)) assert.ok(!examples.has(text), text);
  });

  for (const [id, text] of Object.entries(PARAPHRASES)) {
    it(`answers or offers ${id}: ${text}`, () => {
      const outcome = answerQuestion(model, text);
      const [best] = outcome.candidates;
      assert.ok(
        shown(outcome).includes(id),
        `${outcome.kind} ${shown(outcome)}; best ${best?.article.id} ${best?.confidence}`,
      );
    });
  }

  it('finds every article by its own title', () => {
    const strangers = model.articles
      .filter(({ category }) => category !== 'boundary')
      .filter(({ id, title }) => !shown(answerQuestion(model, title)).includes(id));
    assert.deepEqual(
      strangers.map(({ title }) => title),
      [],
    );
  });

  it('ranks all articles, best first, with confidences that add up to one', () => {
    const { candidates } = answerQuestion(model, 'my phone is broken');
    const confidences = candidates.map(({ confidence }) => confidence);
    assert.equal(candidates.length, model.articles.length);
    assert.deepEqual(
      confidences,
      confidences.toSorted((a, b) => b - a),
    );
    assert.ok(Math.abs(confidences.reduce((sum, each) => sum + each, 0) - 1) < 1e-6);
  });

  it('reads through a typing mistake', () => {
    assert.ok(shown(answerQuestion(model, 'my phnoe was stoeln')).includes('lost-or-stolen'));
    assert.ok(shown(answerQuestion(model, 'what is a pasckey')).includes('what-is-a-passkey'));
  });

  const short: Readonly<Record<string, readonly string[]>> = {
    'my phone fell in the lake': ['lost-or-stolen'],
    'what if I lose it': ['lost-or-stolen'],
    'how do I get help': ['who-can-help', 'talk-to-human'],
    'what changed': ['what-changed'],
    'get a temporary access pass': ['temporary-access-pass'],
    'what is a TAP': ['temporary-access-pass'],
    help: ['who-can-help'],
    hi: ['greeting'],
    thanks: ['thanks-bye'],
  };
  for (const [text, expected] of Object.entries(short)) {
    it(`puts first what "${text}" means`, () => {
      const [first = ''] = shown(answerQuestion(model, text));
      assert.ok(expected.includes(first), first);
    });
  }

  it('does not answer a forgotten work password with something about passkeys', () => {
    assert.notEqual(answerQuestion(model, 'how do I reset my work password').kind, 'answer');
  });

  it('never offers a refusal, a border or small talk beside what somebody may have asked', () => {
    const questions = [
      'hello, the login is odd',
      'good morning, something about my phone',
      'thanks, and the PIN thing?',
    ];
    const texts = [...questions, ...model.articles.map(({ summary }) => summary)];
    const choices = texts.map((text) => answerQuestion(model, text)).filter((outcome) => outcome.kind === 'choose');
    assert.ok(choices.length > 0, 'no question led to a choice');
    for (const { among, candidates } of choices) {
      const likeliest = candidates.find(({ article }) => article.category !== 'boundary')?.article;
      const wrong = among.filter((each) => each.category === 'boundary');
      const idle = among.filter((each) => each.category === 'chit-chat' && each !== likeliest);
      assert.deepEqual([...wrong, ...idle], []);
    }
  });

  const junk: Readonly<Record<string, string>> = {
    'empty text': '',
    'spaces and line breaks': ' \n\t  ',
    emoji: '😀😀😀🎉',
    'only punctuation': '?!... --- ???',
    'another script': 'パスキーを登録する方法を教えてください',
    'a script written from right to left': 'كيف أسجل الدخول',
    'random letters': 'xqzt vbnk wrpl',
    'half a surrogate pair': '\ud83d',
    'control characters': '\u0000\u0007\u001b[31m',
  };
  for (const [name, text] of Object.entries(junk)) {
    it(`does not know what to do with ${name}`, () => {
      const outcome = answerQuestion(model, text);
      assert.equal(outcome.kind, 'unknown');
      assert.ok(outcome.candidates.length >= 3);
    });
  }

  it('reads only the beginning of a megabyte, and quickly', () => {
    const start = performance.now();
    answerQuestion(model, 'x'.repeat(1_000_000));
    answerQuestion(model, 'blorb fnarg '.repeat(90_000));
    const outcome = answerQuestion(model, `my phone was stolen. ${' '.repeat(1_000_000)}who can help`);
    assert.ok(performance.now() - start < 500, `${performance.now() - start} ms`);
    assert.deepEqual(shown(outcome)[0], 'lost-or-stolen');
  });

  it('understands examples it was not trained on by their words alone (a fifth held back; many are hard on purpose)', () => {
    const heldBack = (index: number) => index % 5 === 2;
    const train = model.articles.map((article) => ({
      ...article,
      questions: article.questions.filter((_, index) => !heldBack(index)),
    }));
    const student = { ...model, ...trainModel(train, model.lexicon) };
    const rows = model.articles.flatMap((article) =>
      article.questions
        .filter((_, index) => heldBack(index))
        .map((question) => ({ id: article.id, outcome: answerQuestion(student, question) })),
    );
    const share = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test).length / rows.length;
    const top = (count: number) => (row: (typeof rows)[number]) =>
      row.outcome.candidates.slice(0, count).some(({ article }) => article.id === row.id);
    const wrong = share(({ id, outcome }) => outcome.kind === 'answer' && outcome.article.id !== id);
    assert.ok(share(top(1)) >= 0.62, `best candidate right: ${share(top(1))}`);
    assert.ok(share(top(3)) >= 0.8, `among the first three: ${share(top(3))}`);
    assert.ok(wrong <= 0.05, `answered wrong: ${wrong}`);
  });
});
