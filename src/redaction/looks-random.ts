const LETTER = /\p{L}/gu;
const DIGIT = /\p{Nd}/gu;
/** Letters and digits taking turns, as generators write them: "a1b2c3", never "CPH2449". */
const TURN = /\p{L}\p{Nd}|\p{Nd}\p{L}/gu;
const SIGN = /[\p{L}\p{N}][#$%^&*!@=+~][\p{L}\p{N}]/u;

/**
 * Whether a word looks made up by a generator or chosen as a password. Access passes are 8 to 48 letters, digits and
 * signs (Microsoft Learn, "Temporary Access Pass policy"); shorter words need more signs of it.
 */
export function looksRandom(word: string): boolean {
  const core = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const letters = core.match(LETTER)?.length ?? 0;
  const digits = core.match(DIGIT)?.length ?? 0;
  if (letters === 0) return false;
  if (digits > 0 && word.length >= 8) return true;
  if (SIGN.test(core)) return digits > 0 || word.length >= 8;
  return letters >= 2 && digits >= 2 && core.length >= 6 && turns(core) >= 3;
}

function turns(text: string): number {
  let count = 0;
  for (let at = 1; at < text.length; at += 1) if (text.slice(at - 1, at + 1).match(TURN)) count += 1;
  return count;
}
