import type { CardMessage } from '../delivery/card-message.ts';
import type { PersonId } from '../people/person.ts';
import { announcementText } from '../waves/announcement.ts';
import { countAudience } from '../waves/count-audience.ts';
import { showWave } from '../waves/show-wave.ts';
import type { Wave } from '../waves/wave.ts';
import { latestWaves } from '../waves/wave-store.ts';
import { waveTotals } from '../waves/wave-totals.ts';
import { formCard, formOf } from './wave-form.ts';
import type { WavesHouse } from './waves-house.ts';

export const MOST_LISTED = 10;

/** What people would get, and how many of them; the form again when the group has nobody in it. */
export async function previewCard(house: WavesHouse, locale: string, wave: Wave): Promise<CardMessage> {
  const { people, recipients, skipped } = await countAudience(house, wave.group.id);
  if (people === 0) return formCard(house, locale, formOf(wave), 'empty-group');
  const data = {
    waveId: wave.id,
    revision: wave.revision,
    group: wave.group.name,
    people,
    recipients,
    skipped: [...skipped].map(([outcome, count]) => ({ outcome, count })),
    ...announcementText(wave, house.organisation.organisation),
  };
  return { card: 'waves/preview', locale, data };
}

/** How a wave stands: a draft shows its preview. */
export async function waveCard(house: WavesHouse, locale: string, wave: Wave): Promise<CardMessage> {
  if (wave.state === 'draft' && !wave.preparing) return previewCard(house, locale, wave);
  return { ...showWave(wave, await waveTotals(house.db, wave.id), house.clock()), locale };
}

export async function listCard(house: WavesHouse, locale: string, reader: PersonId): Promise<CardMessage> {
  const waves = await latestWaves(house.db, reader, MOST_LISTED);
  const rows = waves.map(async ({ id, text, group, state, roster }) => ({
    id,
    title: text.title,
    group: group.name,
    state,
    people: roster ?? 0,
    done: roster === undefined ? 0 : (await waveTotals(house.db, id)).done,
  }));
  return { card: 'waves/list', locale, data: { waves: await Promise.all(rows) } };
}
