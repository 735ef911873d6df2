import { knownWords } from '../../src/answers/known-words.ts';
import { similarityBy } from '../../src/answers/similarity.ts';
import { countGap, type Heard } from '../../src/gaps/count-gap.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { demoModel } from '../answers/demo-model.ts';
import { openTemporaryDatabase } from '../storage/temporary-database.ts';

export interface GapsInTest extends Storage {
  /** Counts a question, as an unknown one in English unless told otherwise. */
  heard(text: string, more?: Partial<Heard>): Promise<void>;
  reset(): Promise<void>;
}

/** A database of its own, and the real comparison of texts. */
export async function openGapsInTest(): Promise<GapsInTest> {
  const storage = await openTemporaryDatabase();
  const model = demoModel();
  const [compareWith, words] = [similarityBy(model), knownWords(model)];
  const usual = { kind: 'unknown', language: 'en', names: [], refused: false } as const;
  return {
    ...storage,
    heard: (text, more = {}) =>
      countGap(storage.db, { ...usual, text, compareWith, known: (word) => words.has(word), ...more }),
    reset: async () => {
      await storage.db.deleteFrom('taught_phrase').execute();
      await storage.db.deleteFrom('gap').execute();
      await storage.db.deleteFrom('audit').execute();
    },
  };
}
