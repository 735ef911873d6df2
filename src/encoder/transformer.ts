import { type Attention, createAttention, HEADS } from './attention.ts';
import { type Norm, normalise } from './layer-norm.ts';
import { fillMatrix, type Matrix, type MatrixMemory } from './matrix-memory.ts';
import type { Weights } from './read-weights.ts';
import { addToRows, averageRows } from './rows.ts';

/** a · matrix + bias. */
interface Linear {
  readonly matrix: Matrix;
  readonly bias: Float32Array;
}

/** One layer: attention, then two linear steps for each piece by itself; both add to what they were given. */
export interface Layer {
  readonly norm: Norm;
  readonly queriesKeysValues: Linear;
  readonly attention: Attention;
  readonly output: Linear;
  /** Widens what is added to, where a layer gives wider rows than it takes. */
  readonly residual?: Linear;
  readonly innerNorm: Norm;
  readonly widen: Linear;
  readonly narrow: Linear;
  /** Gives one row only, the mean of all: a sixth of the time of both layers is saved by taking it before the last step. */
  readonly averages: boolean;
}

export interface LayerShape {
  readonly number: number;
  /** Floats a row that it takes; a row that it gives has WIDTH. */
  readonly takes: number;
  readonly averages: boolean;
  /** Pieces at most. */
  readonly most: number;
}

export const WIDTH = 512;
export const INNER_WIDTH = 3 * WIDTH;

/** Numbers in the matrices of a layer. */
export const numbersInLayer = ({ takes, most }: LayerShape): number =>
  takes * (3 * takes + 2 * WIDTH) + 2 * WIDTH * INNER_WIDTH + (most * takes) / HEADS;

export function readLayer(
  memory: MatrixMemory,
  weights: Weights,
  { number, takes, most, averages }: LayerShape,
): Layer {
  const name = (end: string) => `Layer_${number}/TransformerLayer/${end}`;
  const linear = (matrix: string, bias: string, inner: number, columns: number): Linear => {
    const numbers = weights(name(matrix));
    const room = memory.allocate(inner, columns);
    fillMatrix(room, { numbers, start: 0, rows: inner, columns, rowStep: columns, columnStep: 1 });
    return { matrix: room, bias: weights(name(bias)) };
  };
  const norm = (start: string): Norm => ({
    scale: weights(name(`${start}layer_prepostprocess/layer_norm/layer_norm_scale/ConcatPartitions/concat`)),
    shift: weights(name(`${start}layer_prepostprocess/layer_norm/layer_norm_bias/ConcatPartitions/concat`)),
  });
  const bias = (step: string) => `${step}/bias/ConcatPartitions/concat`;
  const [qkv, output] = ['MultiheadAttention/qkv_transform_single', 'MultiheadAttention/output_transform_single'];
  return {
    norm: norm(''),
    queriesKeysValues: linear(`${qkv}/kernel/part_0`, bias(qkv), takes, 3 * takes),
    attention: createAttention(memory, takes / HEADS, most),
    output: linear(`${output}/kernel/part_0`, bias(output), takes, WIDTH),
    ...(takes === WIDTH
      ? {}
      : { residual: linear('dense/kernel/ConcatPartitions/concat', bias('dense'), takes, WIDTH) }),
    innerNorm: norm('FFN/'),
    widen: linear('FFN/conv1/Tensordot/Reshape_1', bias('FFN/conv1'), WIDTH, INNER_WIDTH),
    narrow: linear('FFN/conv2/Tensordot/Reshape_1', bias('FFN/conv2'), INNER_WIDTH, WIDTH),
    averages,
  };
}

/** Places for the rows in between, for the largest number of pieces. */
export interface Workplace {
  readonly normed: Float32Array;
  readonly wide: Float32Array;
  readonly mixed: Float32Array;
}

/** Runs one layer from `x` into `into` (another place). */
export function runLayer(memory: MatrixMemory, layer: Layer, place: Workplace, rows: number) {
  const apply = ({ matrix, bias }: Linear, a: Float32Array, into: Float32Array) => {
    for (let row = 0; row < rows; row++) into.set(bias, row * bias.length);
    memory.multiply(a, matrix, into, rows);
  };
  const { normed, wide, mixed } = place;
  return (x: Float32Array, into: Float32Array): void => {
    normalise(x, layer.norm, normed, rows);
    apply(layer.queriesKeysValues, normed, wide);
    layer.attention(wide, mixed, rows);
    if (layer.residual) apply(layer.residual, x, into);
    else into.set(x.subarray(0, rows * WIDTH));
    addToRows(into, layer.output.bias, rows);
    memory.multiply(mixed, layer.output.matrix, into, rows);
    normalise(into, layer.innerNorm, normed, rows);
    apply(layer.widen, normed, wide);
    for (let at = 0; at < rows * INNER_WIDTH; at++) wide[at] = Math.max(0, wide[at] as number);
    if (layer.averages) {
      averageRows(wide, INNER_WIDTH, rows);
      averageRows(into, WIDTH, rows);
    }
    const left = layer.averages ? 1 : rows;
    addToRows(into, layer.narrow.bias, left);
    memory.multiply(wide, layer.narrow.matrix, into, left);
  };
}
