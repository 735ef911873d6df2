import {
  add,
  addFour,
  type Code,
  constant,
  get,
  increase,
  load,
  loadSpread,
  multiply,
  multiplyPairs,
  repeat,
  set,
  store,
  unsigned,
} from './wasm-instructions.ts';

/** Rows and columns that are worked on at once; 2 by 8 keep their sums in registers on every processor. */
export const ROWS_AT_ONCE = 2;
export const COLUMNS_AT_ONCE = 8;

// Parameters: three addresses in bytes, then rows, pairs of numbers in a row of a, columns.
const [A, PANELS, INTO, ROWS, PAIRS, COLUMNS] = [0, 1, 2, 3, 4, 5];
const [COLUMN, ROW, PAIR, PANEL, RIGHT, LEFT, LEFT_BELOW, TARGET, TARGET_BELOW] = [6, 7, 8, 9, 10, 11, 12, 13, 14];
const INTEGERS = 9;
/** Registers: sums of the upper and of the lower row, the right-hand sides, one pair of the left. */
const [UPPER, LOWER, RIGHTS, SPREAD] = [15, 17, 19, 21];
const REGISTERS = 7;
const VECTORS = [0, 1];

/** A pair of 16-bit numbers and a 32-bit sum have 4 bytes each. */
const inBytes = (count: Code): Code => [...count, ...constant(4), ...multiply];

/** sums := sums + pair of the left * pairs of the right. */
const accumulate = (left: number, sums: number): Code => [
  ...[...get(left), ...loadSpread, ...set(SPREAD)],
  ...VECTORS.flatMap((at) => [
    ...[...get(sums + at), ...get(SPREAD), ...get(RIGHTS + at)],
    ...[...multiplyPairs, ...addFour, ...set(sums + at)],
  ]),
  ...increase(left, constant(4)),
];

const alongPairs: Code = repeat(PAIR, 1, PAIRS, [
  ...VECTORS.flatMap((at) => [...get(RIGHT), ...load(16 * at), ...set(RIGHTS + at)]),
  ...accumulate(LEFT, UPPER),
  ...accumulate(LEFT_BELOW, LOWER),
  ...increase(RIGHT, constant(4 * COLUMNS_AT_ONCE)),
]);

const loadSums = (target: number, sums: number): Code =>
  VECTORS.flatMap((at) => [...get(target), ...load(16 * at), ...set(sums + at)]);
const storeSums = (target: number, sums: number): Code =>
  VECTORS.flatMap((at) => [...get(target), ...get(sums + at), ...store(16 * at)]);

const alongRows: Code = repeat(ROW, ROWS_AT_ONCE, ROWS, [
  ...[...get(A), ...inBytes([...get(ROW), ...get(PAIRS), ...multiply]), ...add, ...set(LEFT)],
  ...[...get(LEFT), ...inBytes(get(PAIRS)), ...add, ...set(LEFT_BELOW)],
  ...[...get(INTO), ...inBytes([...get(ROW), ...get(COLUMNS), ...multiply, ...get(COLUMN), ...add]), ...add],
  ...set(TARGET),
  ...[...get(TARGET), ...inBytes(get(COLUMNS)), ...add, ...set(TARGET_BELOW)],
  ...[...loadSums(TARGET, UPPER), ...loadSums(TARGET_BELOW, LOWER)],
  ...[...get(PANEL), ...set(RIGHT), ...constant(0), ...set(PAIR)],
  ...alongPairs,
  ...[...storeSums(TARGET, UPPER), ...storeSums(TARGET_BELOW, LOWER)],
]);

const body: Code = [
  ...[...get(PANELS), ...set(PANEL), ...constant(0), ...set(COLUMN)],
  ...repeat(COLUMN, COLUMNS_AT_ONCE, COLUMNS, [
    ...[...constant(0), ...set(ROW)],
    ...alongRows,
    ...[...get(RIGHT), ...set(PANEL)],
  ]),
  0x0b,
];

const counted = (parts: readonly Code[]): Code => [...unsigned(parts.length), ...parts.flat()];
const sized = (code: Code): Code => [...unsigned(code.length), ...code];
const section = (id: number, content: Code): Code => [id, ...sized(content)];
const name = (text: string): Code => sized([...text].map((letter) => letter.charCodeAt(0)));
const [I32, V128] = [0x7f, 0x7b];

/**
 * A WebAssembly module that takes `env.memory` and gives `multiply(a, panels, into, rows, pairs, columns)`: into += a · b,
 * for 16-bit `a` and `b` and 32-bit `into`. `b` lies in panels of 8 columns, each pair of its rows side by side. Rows are a
 * multiple of 2, columns of 8, all three sizes at least 1.
 */
export const multiplyKernel: Uint8Array<ArrayBuffer> = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...section(1, counted([[0x60, ...sized([I32, I32, I32, I32, I32, I32]), 0x00]])),
  ...section(2, counted([[...name('env'), ...name('memory'), 0x02, 0x00, 0x01]])),
  ...section(3, counted([[0x00]])),
  ...section(7, counted([[...name('multiply'), 0x00, 0x00]])),
  ...section(
    10,
    counted([
      sized([
        ...counted([
          [INTEGERS, I32],
          [REGISTERS, V128],
        ]),
        ...body,
      ]),
    ]),
  ),
]);
