/** What people can type to get straight to something, besides asking in their own words. */
export type Command = 'welcome' | 'register' | 'check' | 'person' | 'my-cases' | 'announce' | 'waves' | 'gaps';

const COMMANDS: readonly (readonly [Command, RegExp])[] = [
  ['welcome', /^(hi|hello|hey|good (morning|afternoon|evening)|help|menu|start|what can you do)$/],
  ['register', /^(help me (to )?register|register( (a|my) passkey)?|set ?up( (a|my) passkey)?|register now)$/],
  ['check', /^(am i (all )?set ?up|am i done|check( my)? status|my status|status)$/],
  ['person', /^(ask a person|talk to a (person|human)|contact (the )?(help|service) ?desk)$/],
  ['my-cases', /^my cases?$/],
  ['announce', /^announce$/],
  ['waves', /^waves$/],
  ['gaps', /^(content )?gaps$/],
];

/** The command a text is, as a whole; undefined: it is a question. "do not register" is a question. */
export function commandIn(text: string): Command | undefined {
  const plain = plainWords(text);
  return COMMANDS.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** The number in "case 1004" or "case #1004"; undefined: the text is something else. */
export function caseNumberIn(text: string): number | undefined {
  const number = /^case (?:no |number )?#?(\d{1,9})$/.exec(plainWords(text))?.[1];
  return number === undefined ? undefined : Number(number);
}

const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[.!?,]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
