import { readPngHeader } from './png-header.ts';

/** What Teams asks of each picture, in pixels (Microsoft Teams, "Design your app icon"). */
const WANTED = {
  'color.png': { side: 192, transparent: false },
  'outline.png': { side: 32, transparent: true },
} as const;

export type IconName = keyof typeof WANTED;

/** Throws when Teams would refuse the picture, saying what it is and what it has to be. */
export function checkIcon(name: IconName, bytes: Buffer): void {
  const { side, transparent } = WANTED[name];
  const header = readPngHeader(bytes);
  if (header === undefined) throw new Error(`${name} is not a PNG picture`);
  if (header.width !== side || header.height !== side) {
    throw new Error(`${name} is ${header.width} x ${header.height} pixels; Teams wants ${side} x ${side}`);
  }
  if (transparent && !header.alpha) throw new Error(`${name} must have a transparent ground`);
}
