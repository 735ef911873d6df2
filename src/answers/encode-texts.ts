import type { Logger } from '../kernel/logger.ts';
import type { Encoder } from './encoder.ts';
import type { Memory } from './memory.ts';

/** Fewer are worked out in less than a second, which nobody has to be told. */
const WORTH_TELLING = 200;

export interface Encoding {
  readonly encoder: Encoder;
  readonly memory: Memory;
  readonly logger: Logger | undefined;
}

/** The vectors of all texts, in their order. Only what is not remembered is worked out (some ms a text). */
export function encodeTexts({ encoder, memory, logger }: Encoding, name: string, texts: readonly string[]) {
  const known = memory.recall(name, encoder.name) as ReadonlyMap<string, Float32Array> | undefined;
  const missing = [...new Set(texts)].filter((text) => !known?.has(text));
  if (missing.length >= WORTH_TELLING)
    logger?.info({ sentences: missing.length }, 'reading the answers for the first time');
  const fresh = new Map(missing.map((text) => [text, encoder.encode(text)]));
  const vectors = texts.map((text) => known?.get(text) ?? fresh.get(text) ?? encoder.encode(text));
  const forgotten = known && known.size + fresh.size > new Set(texts).size;
  if (fresh.size > 0 || forgotten)
    memory.keep(name, encoder.name, new Map(texts.map((text, at) => [text, vectors[at]])));
  return vectors;
}
