import type { CardJson } from './wire-activity.ts';

/** What a person typed or chose, by input id. */
export type Typed = Readonly<Record<string, string>>;

/**
 * The values Teams would send for these inputs: what was typed, otherwise what the card pre-fills. Throws, with a sentence,
 * where a person could not have done it: no such input, a choice that is not offered, a required one left empty, too long.
 */
export function fillInputs(inputs: readonly CardJson[], typed: Typed): Typed {
  const ids = inputs.map(({ id }) => String(id));
  const stray = Object.keys(typed).find((id) => !ids.includes(id));
  if (stray !== undefined) throw new Error(`The card has no input "${stray}"; it has: ${ids.join(', ') || 'none'}`);
  const values = inputs.map((input): [string, string | undefined] => {
    const value = typed[String(input.id)] ?? preset(input);
    const problem = problemWith(input, value);
    if (problem !== undefined) throw new Error(`Teams would not send the card: "${String(input.id)}" ${problem}`);
    return [String(input.id), value];
  });
  return Object.fromEntries(values.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

function preset(input: CardJson): string | undefined {
  if (input.type === 'Input.Toggle') return String(input.value ?? input.valueOff ?? 'false');
  return input.value === undefined ? undefined : String(input.value);
}

function problemWith(input: CardJson, value = ''): string | undefined {
  if (value === '') return input.isRequired === true ? 'is required' : undefined;
  if (typeof input.maxLength === 'number' && value.length > input.maxLength)
    return `is over ${input.maxLength} characters`;
  if (typeof input.regex === 'string' && !new RegExp(input.regex).test(value)) return 'does not have the asked form';
  if (input.type === 'Input.ChoiceSet') return problemWithChoice(input, value);
  if (input.type === 'Input.Toggle') {
    const offered = [String(input.valueOn ?? 'true'), String(input.valueOff ?? 'false')];
    return offered.includes(value) ? undefined : `is neither ${offered.join(' nor ')}`;
  }
  return input.type === 'Input.Number' && Number.isNaN(Number(value)) ? 'is not a number' : undefined;
}

function problemWithChoice(input: CardJson, value: string): string | undefined {
  const offered = ((input.choices ?? []) as readonly CardJson[]).map((choice) => String(choice.value));
  const chosen = input.isMultiSelect === true ? value.split(',') : [value];
  const missing = chosen.find((one) => !offered.includes(one));
  return missing === undefined ? undefined : `does not offer "${missing}"; it offers: ${offered.join(', ')}`;
}
