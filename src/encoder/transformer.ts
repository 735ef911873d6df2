import { type Attention, createAttention, HEADS } from './attention.ts';
import { type Norm, normalise } from './layer-norm.ts';
import { fillPanels, type MatrixMemory, type Panels } from './matrix-memory.ts';
import type { Weights } from './read-weights.ts';

/** a · matrix + bias. */
interface Linear {
  readonly matrix: Panels;
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
}

export interface LayerShape {
  readonly number: number;
  /** Floats a row that it takes; a row that it gives has WIDTH. */
  readonly takes: number;
  /** Pieces at most. */
  readonly most: number;
}

export const WIDTH = 512;
const INNER_WIDTH = 3 * WIDTH;

/** Floats that the working memory of a layer takes. */
export const floatsForLayer = ({ takes, most }: LayerShape): number =>
  2 * takes * 3 * takes + WIDTH * (2 * takes + 2 * INNER_WIDTH) + (3 * most * takes) / HEADS + most * most;

export function readLayer(memory: MatrixMemory, weights: Weights, { number, takes, most }: LayerShape): Layer {
  const name = (end: string) => `Layer_${number}/TransformerLayer/${end}`;
  const linear = (matrix: string, bias: string, inner: number, columns: number): Linear => {
    const numbers = weights(name(matrix));
    const panels = memory.allocatePanels(inner, columns);
    fillPanels(panels, (row, column) => numbers[row * columns + column] as number);
    return { matrix: panels, bias: weights(name(bias)).slice() };
  };
  const norm = (start: string): Norm => ({
    scale: weights(name(`${start}layer_prepostprocess/layer_norm/layer_norm_scale/ConcatPartitions/concat`)).slice(),
    shift: weights(name(`${start}layer_prepostprocess/layer_norm/layer_norm_bias/ConcatPartitions/concat`)).slice(),
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
    for (let at = 0; at < rows * bias.length; at += bias.length) addTo(into, at, bias);
    memory.multiply(a, matrix, into, rows);
  };
  const { normed, wide, mixed } = place;
  return (x: Float32Array, into: Float32Array): void => {
    normalise(x, layer.norm, normed, rows);
    apply(layer.queriesKeysValues, normed, empty(wide, rows * INNER_WIDTH));
    layer.attention(wide, mixed, rows);
    if (layer.residual) apply(layer.residual, x, empty(into, rows * WIDTH));
    else into.set(x.subarray(0, rows * WIDTH));
    apply(layer.output, mixed, into);
    normalise(into, layer.innerNorm, normed, rows);
    apply(layer.widen, normed, empty(wide, rows * INNER_WIDTH));
    for (let at = 0; at < rows * INNER_WIDTH; at++) if ((wide[at] as number) < 0) wide[at] = 0;
    apply(layer.narrow, wide, into);
  };
}

const empty = (numbers: Float32Array, length: number) => numbers.fill(0, 0, length);

function addTo(numbers: Float32Array, start: number, more: Float32Array): void {
  for (let at = 0; at < more.length; at++) {
    numbers[start + at] = (numbers[start + at] as number) + (more[at] as number);
  }
}
