import { z } from 'zod';
import type { Organisation } from '../people/organisation.ts';
import { fillPlaceholders } from '../texts/placeholders.ts';
import { readTexts } from '../texts/read-texts.ts';
import { LONGEST_TITLE, type WaveTemplate } from './wave-text.ts';

const front = z.object({ title: z.string().trim().min(1).max(LONGEST_TITLE), order: z.number().int() }).strict();

/**
 * Reads the approved announcements of one language, in their own order, with the organisation's words filled in.
 * Throws PermanentFailure listing every problem as file:line.
 */
export function readWaveTemplates(folder: string, organisation: Organisation): readonly WaveTemplate[] {
  return readTexts(folder, { front, placeholders: Object.keys(organisation) })
    .toSorted((a, b) => a.order - b.order)
    .map(({ id, title, body }) => ({
      id,
      title: fillPlaceholders(title, organisation),
      body: fillPlaceholders(body, organisation),
    }));
}
