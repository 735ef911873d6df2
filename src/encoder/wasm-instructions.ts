/** Bytes of WebAssembly instructions (WebAssembly Core Specification 2.0, section 5.4), as far as multiplying needs them. */
export type Code = readonly number[];

/** Unsigned LEB128: seven bits a byte, the lowest first. */
export function unsigned(value: number): number[] {
  const low = value & 0x7f;
  return value < 0x80 ? [low] : [low | 0x80, ...unsigned(value >>> 7)];
}

/** Signed LEB128. */
function signed(value: number): number[] {
  const low = value & 0x7f;
  const rest = value >> 7;
  const last = (rest === 0 && low < 0x40) || (rest === -1 && low >= 0x40);
  return last ? [low] : [low | 0x80, ...signed(rest)];
}

const SIMD = 0xfd;
/** Exponent of two of the alignment that loads and stores promise. */
const ALIGNED_TO_4_BYTES = 2;

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number): Code => [0x21, ...unsigned(local)];
export const constant = (value: number): Code => [0x41, ...signed(value)];
export const add: Code = [0x6a];
export const multiply: Code = [0x6c];
export const isBelow: Code = [0x49];

/** 16 bytes from the address on the stack plus `offset`. */
export const load = (offset: number): Code => [SIMD, 0x00, ALIGNED_TO_4_BYTES, ...unsigned(offset)];
/** 4 bytes from the address on the stack, four times. */
export const loadSpread: Code = [SIMD, 0x09, ALIGNED_TO_4_BYTES, 0x00];
export const store = (offset: number): Code => [SIMD, 0x0b, ALIGNED_TO_4_BYTES, ...unsigned(offset)];
/** Four times the sum of two products of neighbouring 16-bit numbers, as 32-bit numbers. */
export const multiplyPairs: Code = [SIMD, 0xba, 0x01];
export const addFour: Code = [SIMD, 0xae, 0x01];

/** local := local + amount. */
export const increase = (local: number, amount: Code): Code => [...get(local), ...amount, ...add, ...set(local)];

/** Runs `body` again as long as local `counter`, increased by `step` after each run, is below local `end`. At least once. */
export const repeat = (counter: number, step: number, end: number, body: Code): Code => [
  ...[0x03, 0x40],
  ...body,
  ...increase(counter, constant(step)),
  ...[...get(counter), ...get(end), ...isBelow],
  ...[0x0d, 0x00],
  0x0b,
];
