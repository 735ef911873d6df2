import type { IsWord } from './word-judge.ts';

const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/u;
/** 名前は…です, …と申します, …さん. "お客様" and the like are nobody in particular. */
const JAPANESE =
  /(?<=(?:名前|氏名)は)[^\s、。です]{1,12}(?=です|と|だ)|[^\s、。はがをにでの]{1,10}(?=と申し|といいます|と言います)|(?:[\p{sc=Han}]{1,5}|[\p{sc=Katakana}ー]{2,10})(?<!客|皆|お父|お母|奥|業者|相手)(?=さん|様|氏|くん|先生|部長|課長)/gu;
/** Words of a script that knows no capitals. */
const NO_CAPITALS = /(?:[\p{Lo}--[ªº]]\p{M}*)+/gv;

/** Takes out names where no capital shows them: in Japanese by what stands around them, elsewhere every unknown word. */
export const redactEasternNames = (text: string, isWord: IsWord): string =>
  KANA.test(text)
    ? text.replace(JAPANESE, '[name]')
    : text.replace(NO_CAPITALS, (word) => (isWord(word) ? word : '[name]'));
