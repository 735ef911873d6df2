/** Turns a text into numbers that are close together for texts that mean alike. */
export interface Encoder {
  /** Changes whenever the same text would give other numbers. */
  readonly name: string;
  /** How many numbers. */
  readonly size: number;
  /** A vector of length 1. Never throws, whatever the text; only its beginning counts. */
  readonly encode: (text: string) => Float32Array;
}
