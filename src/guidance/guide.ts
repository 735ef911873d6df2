import { join } from 'node:path';
import { z } from 'zod';
import type { Platform } from '../people/device.ts';
import { SOURCE_LANGUAGE } from '../texts/language-of.ts';
import type { Text } from '../texts/parse-text.ts';
import { readTexts } from '../texts/read-texts.ts';
import { readTranslations } from '../texts/read-translations.ts';

/** Where a passkey can be kept. */
export const HOLDERS = ['iphone', 'android', 'windows', 'mac', 'security-key'] as const;
export type Holder = (typeof HOLDERS)[number];

const line = z.string().trim().min(1);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2026-11-23');

const guideWords = { title: line.max(60), before: line.max(220) };
const symptomWords = { title: line.max(60), tried: line.max(80) };

const guideFront = z
  .object({
    ...guideWords,
    device: z.enum(HOLDERS),
    type: z.enum(['deviceBound', 'synced']),
    aaguids: z.array(z.string().uuid()),
    /** Whether these steps still work where the policy asks for attestation. */
    attested: z.boolean(),
    minimum: z.number().int().min(0),
    rank: z.number().int(),
    minutes: z.number().int().min(1).max(60),
    reviewed: day,
  })
  .strict();

const symptomFront = z
  .object({
    ...symptomWords,
    devices: z.array(z.enum([...HOLDERS, 'all'])).min(1),
    article: line,
    rank: z.number().int(),
    reviewed: day,
  })
  .strict();

/** Approved steps for making one kind of passkey in one place. */
export type Guide = Text<typeof guideFront>;
/** What a person may see instead of success, with cause and fix. */
export type Symptom = Text<typeof symptomFront>;

export interface Guides {
  readonly guides: readonly Guide[];
  readonly symptoms: readonly Symptom[];
}

/**
 * Reads cards/guides as far as they are translated into `language`, the others in English. Throws PermanentFailure naming
 * file and line of everything that is wrong.
 */
export function readGuides(directory: string, language: string, placeholders: Iterable<string>): Guides {
  const names = [...placeholders];
  const byRank = (a: { rank: number }, b: { rank: number }) => a.rank - b.rank;
  const guides = readTexts(join(directory, SOURCE_LANGUAGE), { front: guideFront, placeholders: names });
  const symptoms = readTexts(join(directory, 'symptoms', SOURCE_LANGUAGE), {
    front: symptomFront,
    placeholders: names,
  });
  const kind = { placeholders: names, language };
  const front = { guide: z.object(guideWords).strict(), symptom: z.object(symptomWords).strict() };
  return {
    guides: readTranslations(guides, join(directory, language), { front: front.guide, ...kind }).sort(byRank),
    symptoms: readTranslations(symptoms, join(directory, 'symptoms', language), {
      front: front.symptom,
      ...kind,
    }).sort(byRank),
  };
}

export const holderOf: Readonly<Record<Platform, Holder | undefined>> = {
  iOS: 'iphone',
  Android: 'android',
  Windows: 'windows',
  macOS: 'mac',
  Linux: undefined,
  ChromeOS: undefined,
  other: undefined,
};

/** Symptoms that can occur with this kind of device, the most likely first. */
export function symptomsFor({ symptoms }: Guides, holder: Holder): readonly Symptom[] {
  return symptoms.filter(({ devices }) => devices.includes('all') || devices.includes(holder));
}
