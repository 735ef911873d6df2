import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const WEIGHTS = [400, 600, 700];
/** The latin file lacks what Polish needs; the browser takes from either what the other has not. */
const SETS = ['latin', 'latin-ext'];

/** A style sheet that brings the font along: how wide a text runs must not hang on what a machine has installed. */
export const pageFont = (): string => WEIGHTS.flatMap((weight) => SETS.map((set) => fontFace(set, weight))).join('\n');

function fontFace(set: string, weight: number): string {
  const file = readFileSync(resolve(`@fontsource/arimo/files/arimo-${set}-${weight}-normal.woff2`));
  const range = set === 'latin' ? 'U+0000-00FF,U+2000-206F,U+20AC' : 'U+0100-02FF,U+1E00-1EFF';
  return `@font-face{font-family:Arimo;font-weight:${weight};src:url(data:font/woff2;base64,${file.toString('base64')}) format('woff2');unicode-range:${range}}`;
}
