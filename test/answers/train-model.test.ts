import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import type { Article } from '../../src/answers/article.ts';
import type { Encoder } from '../../src/answers/encoder.ts';
import { parseLexicon } from '../../src/answers/lexicon.ts';
import { memoryIn, noMemory } from '../../src/answers/memory.ts';
import { rankArticles } from '../../src/answers/rank-articles.ts';
import { readArticles } from '../../src/answers/read-articles.ts';
import { trainModel } from '../../src/answers/train-model.ts';
import { openEncoder } from '../../src/encoder/open-encoder.ts';
import { demoAnswers } from './demo-answers.ts';
import { demoModel } from './demo-model.ts';

describe('learning from the articles', () => {
  const lexicon = parseLexicon('ours: passkey, phone', 'lexicon.txt');
  let folder: string;
  let articles: readonly Article[];
  let encoder: Encoder;
  before(() => {
    encoder = openEncoder();
    const all = readArticles(demoAnswers.answers, 'en', demoAnswers.placeholders);
    articles = all.slice(0, 5).map((article) => ({ ...article, questions: article.questions.slice(0, 10) }));
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'learning-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Learns as a new start would, and tells which sentences had to be encoded. */
  function start(from: readonly Article[], words = lexicon, memory = memoryIn(folder)) {
    const encoded: string[] = [];
    const counting: Encoder = {
      ...encoder,
      encode: (text) => {
        encoded.push(text);
        return encoder.encode(text);
      },
    };
    const model = { ...trainModel(from, words, { encoder: counting, memory }), smallWords: words };
    const learnt = encoded.length;
    const rank = (text: string) =>
      rankArticles(model, text).candidates.map((each) => [each.article.id, each.confidence]);
    return { learnt, rank };
  }

  const withQuestion = (question: string) =>
    articles.map((article, at) => (at === 2 ? { ...article, questions: [...article.questions, question] } : article));

  it('encodes each sentence once, and nothing at the next start', () => {
    const first = start(articles);
    assert.ok(first.learnt >= 50, String(first.learnt));
    const second = start(articles);
    assert.equal(second.learnt, 0);
    assert.deepEqual(second.rank('what is that on my phone'), first.rank('what is that on my phone'));
  });

  it('learns the same from the same articles where nothing is remembered', () => {
    const [first, second] = [1, 2].map(() => start(articles, lexicon, noMemory));
    assert.equal(second?.learnt, first?.learnt);
    assert.deepEqual(second?.rank('what is that on my phone'), first?.rank('what is that on my phone'));
  });

  it('encodes only what is new when an article changes, and learns from it', () => {
    const before = start(articles).rank('the purple elephant dances');
    const after = start(withQuestion('the purple elephant dances'));
    assert.equal(after.learnt, 1);
    assert.equal(after.rank('the purple elephant dances')[0]?.[0], articles[2]?.id);
    assert.notDeepEqual(after.rank('the purple elephant dances'), before);
  });

  it('learns anew when the lexicon or the list of articles changes', () => {
    const before = start(articles).rank('my phone');
    assert.notDeepEqual(start(articles, parseLexicon('ours: passkey', 'lexicon.txt')).rank('my phone'), before);
    assert.equal(start(articles.slice(1)).rank('my phone').length, articles.length - 1);
  });

  it('forgets sentences that nobody asks any more', () => {
    start(withQuestion('the purple elephant dances'));
    start(articles);
    assert.equal(start(withQuestion('the purple elephant dances')).learnt, 1);
  });

  it('takes the words of an example for what it is an example of, but not those of two articles', () => {
    const both = withQuestion('so so').map((article, at) =>
      at === 3 ? { ...article, questions: [...article.questions, 'so so'] } : article,
    );
    assert.ok(Number(start(withQuestion('So, so!')).rank('so so')[0]?.[1]) > 0.9);
    assert.ok(Number(start(both).rank('so so')[0]?.[1]) < 0.9);
  });

  it('lets what a message means count beside its words', () => {
    const model = demoModel();
    const confidences = (each: typeof model) =>
      answerQuestion(each, 'a pickpocket relieved me of my handset').candidates.map(({ confidence }) => confidence);
    assert.notDeepEqual(confidences(model), confidences({ ...model, meaning: undefined }));
    assert.ok((confidences(model)[0] ?? 0) > 0.5);
  });
});
