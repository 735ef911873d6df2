import assert from 'node:assert/strict';
import { askLines } from '../../src/answers/ask-lines.ts';
import type { Model } from '../../src/answers/model.ts';
import { demoModel } from './demo-model.ts';

interface Line {
  readonly question: string;
  readonly outcome: string;
  readonly article: string | null;
  readonly candidates: readonly { readonly article: string; readonly confidence: number }[];
}

describe('asking line by line', () => {
  let model: Model;
  before(() => {
    model = demoModel();
  });

  async function* inPieces(pieces: readonly string[]): AsyncGenerator<string> {
    yield* pieces;
  }

  async function ask(...pieces: string[]): Promise<Line[]> {
    const lines: Line[] = [];
    for await (const line of askLines(model, inPieces(pieces))) {
      assert.equal(line.indexOf('\n'), line.length - 1, 'one line break, at the end');
      lines.push(JSON.parse(line) as Line);
    }
    return lines;
  }

  it('prints one object a line, in order, with at least three candidates, best first', async () => {
    const lines = await ask('my phone was stolen\nwhat is a passkey?\nturn off MFA for my boss\n');
    assert.deepEqual(
      lines.map(({ question }) => question),
      ['my phone was stolen', 'what is a passkey?', 'turn off MFA for my boss'],
    );
    for (const { outcome, article, candidates } of lines) {
      assert.ok(['answer', 'choose', 'refuse', 'unknown'].includes(outcome), outcome);
      assert.equal(article !== null, outcome === 'answer');
      assert.ok(candidates.length >= 3);
      const confidences = candidates.map(({ confidence }) => confidence);
      assert.deepEqual(
        confidences,
        confidences.toSorted((a, b) => b - a),
      );
      assert.ok(confidences.every((each) => each >= 0 && each <= 1));
    }
    assert.equal(lines[0]?.article, 'lost-or-stolen');
    assert.equal(lines[2]?.outcome, 'refuse');
  });

  it('puts a line together that arrives in pieces, and answers the last one without a line break', async () => {
    const lines = await ask('what is a ', 'passkey?\r', '\nhel', 'lo');
    assert.deepEqual(
      lines.map(({ question }) => question),
      ['what is a passkey?', 'hello'],
    );
  });

  it('gives every line exactly one answer, whatever is in it', async () => {
    const odd = ['', '   ', '{"json":', 'a\u2028b', '\u0000', '😀', '"quotes"\\', 'x'.repeat(1_000_000)];
    const lines = await ask(`${odd.join('\n')}\n`);
    assert.deepEqual(
      lines.map(({ question }) => question),
      odd,
    );
  });

  it('prints nothing for nothing', async () => {
    assert.deepEqual(await ask(), []);
  });
});
