import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REDACTED } from '../redaction/redacted.ts';
import { type Addition, appendToList } from '../texts/append-to-list.ts';
import type { TaughtPhrase } from './taught.ts';

export interface LocalPhrase extends TaughtPhrase {
  readonly language: string;
}

export interface ProposedQuestions {
  /** A unified diff that `git apply` takes in the repository; '' changes nothing. */
  readonly patch: string;
  /** Phrases that did not fit any more. */
  readonly left: number;
  /** Phrases whose article has no file of its own in their language, where an example question would belong. */
  readonly homeless: number;
}

/** Where the answers stand in the repository. */
const ROOT = 'cards/answers';
const CONTEXT = 3;
/** git takes no last line without an end, and whoever copies the change from a card may lose just that: this one can be lost. */
const END = '-- \nPasskey Guide\n';
/** Braces would be placeholders, and what stands for a redacted word would be learnt as a word. */
const NOT_TO_LEARN = new RegExp(`${REDACTED}|[{}]`, 'gu');

/**
 * Writes phrases as example questions into the files of the answers under `folder`, as a proposal: nothing is changed
 * here. What a file has already is left out. A patch longer than `most` characters ends before the phrase that would make
 * it so, and is whole as far as it goes.
 */
export function proposeQuestions(
  folder: string,
  phrases: readonly LocalPhrase[],
  most = Number.POSITIVE_INFINITY,
): ProposedQuestions {
  const fileOf = ({ language, article }: LocalPhrase) => join(language, `${article}.md`);
  const files = Map.groupBy(phrases, fileOf);
  const patches: string[] = [];
  let [length, left, homeless] = [0, 0, 0];
  const room = most - END.length;
  for (const [file, own] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (!existsSync(join(folder, file))) {
      homeless += own.length;
      continue;
    }
    const source = readFileSync(join(folder, file), 'utf8');
    const { patch, taken } = fitting(`${ROOT}/${file}`, source, own, room - length);
    patches.push(patch);
    length += patch.length;
    left += own.length - taken;
  }
  return { patch: length === 0 ? '' : patches.join('') + END, left, homeless };
}

/** As many phrases of one file, from the first, as fit into `room` characters. */
function fitting(path: string, source: string, phrases: readonly LocalPhrase[], room: number) {
  const texts = phrases.map(({ text }) => text.replace(NOT_TO_LEARN, ' '));
  for (let taken = texts.length; taken > 0; taken -= 1) {
    const addition = appendToList(source, 'questions', texts.slice(0, taken));
    const patch = addition ? diff(path, source, addition) : '';
    if (patch.length <= room) return { patch, taken };
  }
  return { patch: '', taken: 0 };
}

function diff(path: string, source: string, { after, lines: added }: Addition): string {
  const lines = source.replace(/\n$/, '').split('\n');
  const from = Math.max(0, after - CONTEXT);
  const before = lines.slice(from, after);
  const behind = lines.slice(after, after + CONTEXT);
  const count = before.length + behind.length;
  const unended = !source.endsWith('\n') && after + behind.length === lines.length;
  return [
    ...[`diff --git a/${path} b/${path}`, `--- a/${path}`, `+++ b/${path}`],
    `@@ -${from + 1},${count} +${from + 1},${count + added.length} @@`,
    ...before.map((line) => ` ${line}`),
    ...added.map((line) => `+${line}`),
    ...behind.map((line) => ` ${line}`),
    ...(unended ? ['\\ No newline at end of file'] : []),
    '',
  ].join('\n');
}
