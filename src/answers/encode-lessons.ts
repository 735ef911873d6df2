import { type Encoding, encodeTexts } from './encode-texts.ts';
import type { Lessons } from './learn.ts';
import type { TrainingText } from './training-texts.ts';

/** More sentences take longer at a first start (some 3 ms each) and were not measured to teach more about what they mean. */
const MOST_ENCODED = 4000;

/** Texts with what they mean. Single sentences of an answer mean little by themselves, so they are left out. */
export function encodeLessons(encoding: Encoding, name: string, texts: readonly TrainingText[]): Lessons['encoded'] {
  const whole = thinOut(
    texts.filter(({ weight }) => weight >= 1),
    MOST_ENCODED,
  );
  const sentences = whole.map(({ words }) => words.join(' '));
  return { texts: whole, vectors: encodeTexts(encoding, name, sentences) };
}

/** Every second, or third, ... text of each article, so that some `most` are left. */
function thinOut(texts: readonly TrainingText[], most: number): TrainingText[] {
  const step = Math.ceil(texts.length / most);
  const met = new Map<number, number>();
  return texts.filter(({ label }) => {
    const count = met.get(label) ?? 0;
    met.set(label, count + 1);
    return count % step === 0;
  });
}
