import { type Library, openLibrary } from '../../src/answers/library.ts';
import { demoAnswers } from './demo-answers.ts';

let library: Library | undefined;

/** The approved answers in all languages, as the app opens them, once for all files of a test run. */
export function demoLibrary(): Library {
  const { answers, placeholders, openEncoder, memory } = demoAnswers;
  library ??= openLibrary(answers, [...placeholders], { openEncoder, memory });
  return library;
}
