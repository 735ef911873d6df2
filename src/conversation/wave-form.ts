import { z } from 'zod';
import type { CardMessage } from '../delivery/card-message.ts';
import { newId } from '../kernel/ids.ts';
import type { Group } from '../people/person.ts';
import { cleanText } from '../texts/clean-text.ts';
import type { Wave, WaveForm } from '../waves/wave.ts';
import { LONGEST_TEXT, LONGEST_TITLE } from '../waves/wave-text.ts';
import type { WavesHouse } from './waves-house.ts';

/** What is wrong with a form: a key of the card's strings. '' means nothing is. */
export type FormProblem = '' | 'group' | 'template' | 'title-too-long' | 'text-too-long' | 'empty-group';

export interface FilledForm extends WaveForm {
  readonly formId: string;
  readonly groupId: string;
}

/** What an admin may type; '' means that the approved text is taken. */
const typed = z
  .string()
  .default('')
  .transform((text) => cleanText(text));

const form = z.object({
  formId: z.string().uuid(),
  group: z.string().max(100).default(''),
  template: z.string().max(100).default(''),
  title: typed,
  text: typed,
});

/** undefined: not a form of ours. */
export function parseForm(data: unknown): FilledForm | undefined {
  const { success, data: given } = form.safeParse(data);
  if (!success) return undefined;
  const { formId, group, template, title, text } = given;
  return { formId, groupId: group, template, ownTitle: title, ownText: text };
}

export const formOf = ({ formId, group, form: filled }: Wave): FilledForm => ({
  ...filled,
  formId,
  groupId: group.id,
});

/** A form not filled in yet, with an identity of its own: however often it is sent, it is one wave. */
export const newForm = (house: WavesHouse): FilledForm => ({
  formId: newId(),
  groupId: '',
  template: house.waveTemplates[0]?.id ?? '',
  ownTitle: '',
  ownText: '',
});

export async function formCard(house: WavesHouse, locale: string, filled: FilledForm, problem: FormProblem = '') {
  const groups = await Promise.all(house.waveGroups.map((id) => house.directory.group(id)));
  const data = {
    formId: filled.formId,
    group: filled.groupId,
    template: filled.template,
    title: cleanText(filled.ownTitle, LONGEST_TITLE),
    text: cleanText(filled.ownText, LONGEST_TEXT),
    problem,
    groups: groups.filter((group): group is Group => group !== undefined).map(({ id, name }) => ({ id, name })),
    templates: house.waveTemplates.map(({ id, title }) => ({ id, name: title })),
  };
  return { card: 'waves/compose', locale, data } satisfies CardMessage;
}

/** The first thing wrong with what can be judged without asking Entra. */
export function problemOf(house: WavesHouse, filled: FilledForm): FormProblem {
  if (!house.waveGroups.includes(filled.groupId)) return 'group';
  if (!house.waveTemplates.some(({ id }) => id === filled.template)) return 'template';
  if (filled.ownTitle.length > LONGEST_TITLE) return 'title-too-long';
  return filled.ownText.length > LONGEST_TEXT ? 'text-too-long' : '';
}
