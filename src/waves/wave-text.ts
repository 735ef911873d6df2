import type { WaveForm, WaveText } from './wave.ts';

/** Characters an admin may write. */
export const LONGEST_TITLE = 100;
export const LONGEST_TEXT = 1_500;

/** An approved text for announcements: cards/waves/templates/<locale>/<id>.md, its placeholders filled. */
export interface WaveTemplate {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

/** What people will read; undefined when there is no such template. Own words replace the template's, part by part. */
export function waveText(form: WaveForm, templates: readonly WaveTemplate[]): WaveText | undefined {
  const template = templates.find(({ id }) => id === form.template);
  if (!template) return undefined;
  const own = form.ownText !== '';
  return {
    title: form.ownTitle || template.title,
    body: own ? asParagraphs(form.ownText) : template.body,
    approved: !own,
  };
}

/** A card joins single line breaks into one line; people who press Enter mean a new paragraph. */
const asParagraphs = (text: string): string => text.replace(/\s*\n\s*/g, '\n\n');
