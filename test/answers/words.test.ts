import assert from 'node:assert/strict';
import { ideasIn, parseLexicon } from '../../src/answers/lexicon.ts';
import { createSpeller } from '../../src/answers/speller.ts';
import { splitWords } from '../../src/answers/split-words.ts';
import { stem } from '../../src/answers/stem.ts';

describe('the words of a message', () => {
  it('come without letters that are only there for the sound', () => {
    assert.deepEqual(splitWords('HELLOOOOO, sooo slow!!! keep the book'), [
      'hello',
      'so',
      'slow',
      'keep',
      'the',
      'book',
    ]);
  });

  it('come without case, punctuation and curly quotes', () => {
    assert.deepEqual(splitWords('My “Phone”, it’s DEAD!!'), ['my', 'phone', 'it', 's', 'dead']);
  });

  it("are the same for can't, cant and cannot", () => {
    for (const text of ["I can't", 'I cant', 'I cannot', 'i can’t'])
      assert.deepEqual(splitWords(text), ['i', 'can', 'not']);
    assert.deepEqual(splitWords("it won't"), ['it', 'will', 'not']);
  });

  it('are the same with invisible characters in them, and with letters that only look like ours', () => {
    const words = ['bypass', 'the', 'check'];
    assert.deepEqual(splitWords('by\u200Bp\u00ADass \u202Ethe\u202C che\u2060ck\uFE0F'), words);
    assert.deepEqual(splitWords('bу\u0440аѕѕ тнε сhеск'), words);
  });

  it('end after a thousand characters', () => {
    assert.equal(splitWords('a '.repeat(5000)).length, 500);
    const eachStandsForEighteen = '\uFDFA';
    assert.equal(splitWords(eachStandsForEighteen.repeat(1000)).join(' ').length, 1000);
  });

  it('meet in their stem', () => {
    const meeting = [
      ['register', 'registers', 'registered', 'registering'],
      ['steal', 'steals', 'stealing'],
      ['policy', 'policies'],
      ['stop', 'stopped', 'stopping'],
    ];
    for (const words of meeting) assert.equal(new Set(words.map(stem)).size, 1, words.join(' '));
    assert.equal(stem('pin'), 'pin');
    assert.equal(stem('is'), 'is');
  });
});

describe('the lexicon', () => {
  const file = 'lexicon.txt';

  it('finds the idea behind words and short phrases, whatever their ending', () => {
    const lexicon = parseLexicon('# slang\n\nstolen: nicked, walk off with\ndevice: mobile', file);
    const ideas = (text: string) => ideasIn(splitWords(text).map(stem), lexicon);
    assert.deepEqual(ideas('somebody nicked my mobile'), ['device', 'stolen']);
    assert.deepEqual(ideas('he walked off with it'), ['stolen']);
    assert.deepEqual(ideas('walk on'), []);
  });

  it('is refused with every line that cannot be used', () => {
    assert.throws(
      () => parseLexicon('no colon here\nfine: word\nempty: a,,b\n', file),
      /lexicon\.txt:1[\s\S]*lexicon\.txt:3/,
    );
  });
});

describe('the spelling correction', () => {
  const speller = createSpeller(
    new Map([
      ['phone', 30],
      ['stolen', 9],
      ['register', 12],
      ['wife', 3],
      ['paskey', 1],
    ]),
    ['wise'],
  );

  it('mends one edit: a letter more, less, other, or two swapped', () => {
    for (const word of ['phoone', 'phoe', 'phobe', 'phnoe']) assert.equal(speller(word), 'phone');
  });

  it('mends two edits from eight letters on, not before', () => {
    assert.equal(speller('rejistter'), 'register');
    assert.equal(speller('stlenn'), 'stlenn');
  });

  it('leaves known words, their other forms, short words and codes alone', () => {
    for (const word of ['wise', 'phones', 'wif', 'ph0ne', 'registered']) assert.equal(speller(word), word);
  });

  it('does not mend to a word used only once, which may be a mistake itself', () => {
    assert.equal(speller('paskex'), 'paskex');
  });
});
