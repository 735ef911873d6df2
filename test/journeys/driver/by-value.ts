import type { Typed } from '../../../src/emulator/connector/fill-inputs.ts';
import type { CardJson } from '../../../src/emulator/connector/wire-activity.ts';

/** People choose by what they read, cards carry values. */
export function byValue(inputs: readonly CardJson[], typed: Typed): Typed {
  const withValue = ([id, text]: [string, string]): [string, string] => {
    const choices = (inputs.find((input) => input.id === id)?.choices ?? []) as readonly CardJson[];
    return [id, String(choices.find(({ title }) => title === text)?.value ?? text)];
  };
  return Object.fromEntries(Object.entries(typed).map(withValue));
}
