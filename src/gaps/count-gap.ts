import { sql } from 'kysely';
import { redactPersonal } from '../redaction/redact-personal.ts';
import { REDACTED } from '../redaction/redacted.ts';
import type { Database } from '../storage/open-storage.ts';
import { cleanText } from '../texts/clean-text.ts';
import type { GapKind } from './gap.ts';
import { addToGap, beginGap, keepGapsAtMost, openGaps } from './gap-store.ts';

export interface Heard {
  readonly kind: GapKind;
  /** As it was typed: it is redacted here, before anything is done with it. */
  readonly text: string;
  /** What they wrote with a thumbs-down; redacted like the text. */
  readonly word?: string | undefined;
  readonly language: string;
  /** Names of people who may be meant: whoever asked. */
  readonly names: readonly string[];
  /** Whether a word, in lower case, belongs to our own texts. */
  readonly known: (word: string) => boolean;
  /** The article that was shown. */
  readonly article?: string | undefined;
  /** It was refused, or the refusal was voted down: apart from what may be answered one day. */
  readonly refused: boolean;
  /** Takes a text apart, and tells how alike others are, 0 to 1. */
  readonly compareWith: (text: string) => (other: string) => number;
}

/** So alike are questions that count as one. Chosen on the examples in test/answers/similarity.test.ts. */
export const CLUSTER_FROM = 0.65;
export const LONGEST_EXAMPLE = 200;
/** Of all languages together: as many are compared at each question, and read by an admin at the most. */
const MOST_GAPS = 500;
const A_WORD = /\p{L}{2}/u;

/**
 * Counts a question for which there was no good answer: with the gap that is most like it, or as a new one whose example
 * it becomes. Nothing of who asked is kept. What has no word left after redaction is not counted.
 */
export async function countGap(db: Database, heard: Heard): Promise<void> {
  const { kind, language, refused, article = '' } = heard;
  const example = redacted(heard.text, heard);
  if (!saysSomething(example)) return;
  const word = redacted(heard.word ?? '', heard);
  const remark = saysSomething(word) ? word : '';
  const likenessTo = heard.compareWith(example);
  await db.transaction().execute(async (tx) => {
    // Two at once with the same question would both begin a gap: one after the other, on all replicas.
    await sql`select pg_advisory_xact_lock(hashtext('gap'))`.execute(tx);
    const known = nearest(await openGaps(tx, language, refused), likenessTo);
    const id = known ?? (await beginGap(tx, { language, example, refused }));
    await addToGap(tx, id, { kind, article, remark });
    if (known === undefined) await keepGapsAtMost(tx, MOST_GAPS);
  });
}

const redacted = (text: string, heard: Heard): string =>
  cleanText(redactPersonal(text, heard).replace(/\s+/g, ' '), LONGEST_EXAMPLE);

const saysSomething = (text: string): boolean => A_WORD.test(text.replace(new RegExp(REDACTED, 'gu'), ''));

function nearest(gaps: readonly { id: number; example: string }[], likenessTo: (other: string) => number) {
  let best: { readonly id: number; readonly likeness: number } | undefined;
  for (const { id, example } of gaps) {
    const likeness = likenessTo(example);
    if (likeness >= CLUSTER_FROM && likeness > (best?.likeness ?? 0)) best = { id, likeness };
  }
  return best?.id;
}
