import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Encoder } from '../../src/answers/encoder.ts';
import { openEncoder } from '../../src/encoder/open-encoder.ts';

interface Reference {
  readonly text: string;
  /** What TensorFlow.js makes of the text with the same weights, rounded to four digits. */
  readonly vector: readonly number[];
}

describe('the sentence encoder', () => {
  const references: Reference[] = JSON.parse(readFileSync(new URL('reference.json', import.meta.url), 'utf8'));
  let encoder: Encoder;
  before(() => {
    encoder = openEncoder();
  });

  const likeness = (a: ArrayLike<number>, b: ArrayLike<number>) =>
    Array.from(a).reduce((sum, number, at) => sum + number * (b[at] ?? 0), 0);
  const length = (vector: ArrayLike<number>) => Math.sqrt(likeness(vector, vector));

  for (const { text, vector } of references) {
    it(`gives what TensorFlow gives: ${text}`, () => {
      assert.equal(vector.length, encoder.size);
      const same = likeness(encoder.encode(text), vector) / length(vector);
      assert.ok(same > 0.9995, `cosine ${same}`);
    });
  }

  it('puts what means alike closer together than what only sounds alike', () => {
    const [stolen, taken, printer] = ['my phone was stolen', 'Somebody took my mobile', 'my phone was charged'].map(
      encoder.encode,
    );
    assert.ok(stolen && taken && printer);
    assert.ok(likeness(stolen, taken) > likeness(printer, taken));
  });

  const odd = {
    nothing: '',
    'a space': ' ',
    'an emoji': '😀',
    'a text without a known piece': '\u{1F600}\u{1F601} \u{1F602}',
    'half a surrogate pair': '\ud83d',
    Japanese: 'パスキーを登録する方法を教えてください',
    'a thousand letters': 'x'.repeat(1000),
    'a thousand characters in words': 'what now? '.repeat(100),
  };
  for (const [name, text] of Object.entries(odd)) {
    it(`gives a vector of length one for ${name}`, () => {
      assert.ok(Math.abs(length(encoder.encode(text)) - 1) < 1e-6);
    });
  }

  it('gives the same for the same text, whatever it read in between', () => {
    const before = encoder.encode('how do I add a passkey');
    encoder.encode('a much longer sentence about something else entirely, and then some more words after it');
    assert.deepEqual(encoder.encode('how do I add a passkey'), before);
  });

  it('gives vectors that later ones do not change', () => {
    const first = encoder.encode('first');
    const copy = first.slice();
    encoder.encode('second');
    assert.deepEqual(first, copy);
  });
});
