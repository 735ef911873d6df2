import assert from 'node:assert/strict';
import { createPieceSplitter, type Vocabulary } from '../../src/encoder/split-pieces.ts';

describe('splitting a text into pieces', () => {
  const reserved: Vocabulary = Array.from({ length: 6 }, (_, at) => [`<${at}>`, 0] as const);
  const pieces: Vocabulary = [
    ['▁', -3],
    ['▁pass', -2],
    ['key', -2],
    ['▁passkey', -3.5],
    ['s', -1],
    ['▁key', -2],
  ];
  const letters: Vocabulary = [...'akepy'].map((letter) => [letter, -10] as const);
  const vocabulary = [...reserved, ...pieces, ...letters];
  const split = createPieceSplitter(vocabulary);
  const read = (text: string) => split(text).map((number) => vocabulary[number]?.[0]);

  it('takes the likeliest pieces, not the first or the longest ones', () => {
    assert.deepEqual(read('passkeys'), ['▁passkey', 's']);
    const rarePasskey = vocabulary.map(([piece, score]) =>
      piece === '▁passkey' ? ([piece, -9] as const) : ([piece, score] as const),
    );
    assert.deepEqual(
      createPieceSplitter(rarePasskey)('passkeys').map((number) => vocabulary[number]?.[0]),
      ['▁pass', 'key', 's'],
    );
  });

  it('knows where words begin', () => {
    assert.deepEqual(read('key passkey'), ['▁key', '▁passkey']);
  });

  it('takes characters in a row that nothing covers as one unknown piece', () => {
    assert.deepEqual(split('key 😀😀😀 key'), [11, 6, 0, 11]);
    assert.deepEqual(split('😀'), [6, 0]);
  });

  it('reads letters that only look different alike', () => {
    assert.deepEqual(read('ｐａｓｓ'), ['▁pass']);
  });
});
