import { languageOf, SOURCE_LANGUAGE } from '../texts/language-of.ts';
import { plainWords } from './plain-words.ts';

const COMMANDS = ['welcome', 'register', 'check', 'person', 'my-cases', 'announce', 'waves', 'gaps'] as const;

/** What people can type to get straight to something, besides asking in their own words. */
export type Command = (typeof COMMANDS)[number];

export interface Typed {
  readonly command: Command;
  /** What to answer in: the person's own, unless the command was typed in one other language and no more. */
  readonly locale: string;
}

/** What can be typed in any of our languages, whatever the client's: Teams sends a menu's title as it stands there. */
export interface Commands {
  /** The command a text is, as a whole; undefined: it is a question. "do not register" is a question. */
  readonly commandIn: (text: string, locale: string) => Typed | undefined;
  /** The number in "case 1004" or "Fall #1004"; undefined: the text is something else. */
  readonly caseNumberIn: (text: string) => number | undefined;
}

type Strings = Readonly<Record<string, string>>;
type Phrases = ReadonlyMap<string, Command>;

/**
 * Commands are data: `wordsOf` gives cards/strings/<language>/commands.json, where "register" is the title in the menu of
 * Teams and "register-words" what else people write for it, with | between.
 */
export function readCommands(languages: readonly string[], wordsOf: (language: string) => Strings): Commands {
  const phrases = new Map(languages.map((language) => [language, phrasesOf(wordsOf(language))]));
  const caseWords = new Set(languages.flatMap((language) => listOf(wordsOf(language)['case-words'])));
  return {
    commandIn: (text, locale) => commandAmong(phrases, plainWords(text), locale),
    caseNumberIn: (text) => {
      const [, word = '', number] = /^(.+?)[ .:]*#? ?(\d{1,9})$/.exec(plainWords(text)) ?? [];
      return caseWords.has(word.replaceAll('.', '')) ? Number(number) : undefined;
    },
  };
}

/** The person's language comes first, then English, which people know from elsewhere, then all others if they agree. */
function commandAmong(phrases: ReadonlyMap<string, Phrases>, plain: string, locale: string): Typed | undefined {
  const own = phrases.get(languageOf(locale))?.get(plain) ?? phrases.get(SOURCE_LANGUAGE)?.get(plain);
  if (own) return { command: own, locale };
  const found = [...phrases].flatMap(([language, known]) => {
    const command = known.get(plain);
    return command ? [{ command, locale: language }] : [];
  });
  const [first] = found;
  if (!first || found.some(({ command }) => command !== first.command)) return undefined;
  return found.length === 1 ? first : { ...first, locale };
}

const phrasesOf = (strings: Strings): Phrases =>
  new Map(
    COMMANDS.flatMap((command) => {
      const phrases = [...listOf(strings[command]), ...listOf(strings[`${command}-words`])];
      return phrases.map((phrase) => [phrase, command] as const);
    }),
  );

const listOf = (phrases = ''): readonly string[] =>
  phrases
    .split('|')
    .map(plainWords)
    .filter((phrase) => phrase !== '');
