import { readCommands } from '../../src/conversation/commands.ts';
import { readStrings } from '../../src/rendering/strings.ts';
import { languagesIn } from '../../src/texts/languages-in.ts';

const words = readStrings('cards/strings');

export const LANGUAGES = languagesIn('cards/strings');

/** Texts of cards/strings/<language>/<room>.json. */
export const stringsOf = (room: string, language: string) => words(room, language);

/** What can be typed, read from the files that the app reads. */
export const allCommands = readCommands(LANGUAGES, (language) => words('commands', language));
