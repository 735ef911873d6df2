import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { appendToList } from '../../src/texts/append-to-list.ts';

const SOURCE = '---\ntitle: A title\nquestions:\n  - one\n  - "two: too"\nlast: yes\n---\nA text.\n';

function withAdded(source: string, phrases: readonly string[]): string {
  const addition = appendToList(source, 'questions', phrases) ?? assert.fail('nothing was added');
  return source
    .split('\n')
    .toSpliced(addition.after, 0, ...addition.lines)
    .join('\n');
}
const questionsIn = (source: string) => parse(source.split(/^---\r?$/m)[1] ?? '').questions as unknown;

describe('adding to a list of an approved text', () => {
  it('puts it at the end of the list, however YAML would misread it', () => {
    const odd = [
      'a: b',
      '# no comment',
      '- no item',
      'yes',
      'null',
      '12',
      '"quoted"',
      "it's",
      '--- x',
      '[x]',
      '{x}',
      '@x',
      '%',
      '😀',
    ];
    assert.deepEqual(questionsIn(withAdded(SOURCE, odd)), ['one', 'two: too', ...odd]);
  });

  it('makes one line of several, and keeps very long ones whole', () => {
    const long = 'word '.repeat(60).trim();
    assert.deepEqual(questionsIn(withAdded(SOURCE, ['  first\nsecond ', long])), [
      'one',
      'two: too',
      'first second',
      long,
    ]);
  });

  it('adds nothing that is there already', () => {
    assert.equal(appendToList(SOURCE, 'questions', ['one', ' two: too', '']), undefined);
    assert.deepEqual(questionsIn(withAdded(SOURCE, ['one', 'new', 'new'])), ['one', 'two: too', 'new']);
  });

  it('keeps the line endings of the file', () => {
    const windows = SOURCE.replaceAll('\n', '\r\n');
    const changed = withAdded(windows, ['new']);
    assert.deepEqual(questionsIn(changed), ['one', 'two: too', 'new']);
    assert.doesNotMatch(changed, /[^\r]\n/);
  });

  it('takes the style of the list as it is written', () => {
    const other = SOURCE.replace('questions:\n', 'questions:\n\n').replaceAll('  - ', '- ').replace('last', '\nlast');
    assert.match(withAdded(other, ['new']), /^- "two: too"\n- new\n\nlast/m);
    assert.deepEqual(questionsIn(withAdded(other, ['new'])), ['one', 'two: too', 'new']);
  });

  it('says so when there is no such list', () => {
    assert.equal(appendToList(SOURCE, 'answers', ['new']), undefined);
    assert.equal(appendToList('', 'questions', ['new']), undefined);
    assert.equal(appendToList('questions:\nnone: here', 'questions', ['new']), undefined);
  });
});
