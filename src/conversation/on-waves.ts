import { z } from 'zod';
import { type Approved, approveWave } from '../waves/approve-wave.ts';
import { cancelWave } from '../waves/cancel-wave.ts';
import { saveDraft } from '../waves/save-draft.ts';
import type { Wave } from '../waves/wave.ts';
import { findWave, findWaveByForm, latestWaves } from '../waves/wave-store.ts';
import { waveText } from '../waves/wave-text.ts';
import type { PressHandlers } from './handlers.ts';
import type { Press, Question } from './incoming.ts';
import { responseHandlers } from './on-wave-responses.ts';
import type { Reply } from './reply.ts';
import { listCard, MOST_LISTED, previewCard, waveCard } from './wave-cards.ts';
import { formCard, formOf, newForm, parseForm, problemOf } from './wave-form.ts';
import { adminPress, forAdmins, waveRefused } from './wave-gate.ts';
import type { WavesHouse } from './waves-house.ts';

const number = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const named = z.object({ waveId: number });
const previewed = named.extend({ revision: number.max(2 ** 31 - 1) });
const ofForm = z.object({ formId: z.string().uuid() });

/** Announcing, for admins, and what people press on an announcement. */
export function waveHandlers(house: WavesHouse): PressHandlers {
  return {
    ...responseHandlers(house),
    'waves.compose': adminPress(house, async ({ locale }) => ({
      show: [await formCard(house, locale, newForm(house))],
    })),
    'waves.list': adminPress(house, async (press) => ({
      replace: await listCard(house, press.locale, press.person.id),
    })),
    'waves.preview': adminPress(house, (press) => preview(house, press)),
    'waves.edit': adminPress(house, (press) => edit(house, press)),
    'waves.send': adminPress(house, (press) => send(house, press)),
    'waves.cancel': adminPress(house, (press) => cancel(house, press)),
    'waves.refresh': adminPress(house, (press) => refresh(house, press)),
  };
}

/** The command "announce". */
export const announce = (house: WavesHouse, question: Question): Promise<Reply> =>
  forAdmins(house, question, async ({ locale }) => ({ show: [await formCard(house, locale, newForm(house))] }));

/** The command "waves": the latest ones, and how the newest of those on their way stands. */
export const listWaves = (house: WavesHouse, question: Question): Promise<Reply> =>
  forAdmins(house, question, async ({ locale, person }) => {
    const going = (await latestWaves(house.db, person.id, MOST_LISTED)).find(({ state }) => state === 'sending');
    const progress = going ? [await waveCard(house, locale, going)] : [];
    return { show: [await listCard(house, locale, person.id), ...progress] };
  });

async function preview(house: WavesHouse, press: Press): Promise<Reply> {
  const filled = parseForm(press.data);
  if (!filled) return gone(press);
  const problem = problemOf(house, filled);
  const text = waveText(filled, house.waveTemplates);
  const group = problem === '' ? await house.directory.group(filled.groupId) : undefined;
  if (!text || !group) return { replace: await formCard(house, press.locale, filled, problem || 'group') };
  const form = { template: filled.template, ownTitle: filled.ownTitle, ownText: filled.ownText };
  const wave = await saveDraft(house.db, { formId: filled.formId, by: press.person.id, group, form, text });
  return wave ? { replace: await waveCard(house, press.locale, wave) } : gone(press);
}

async function edit(house: WavesHouse, press: Press): Promise<Reply> {
  const wave = await waveFor(house, press);
  if (!wave) return gone(press);
  if (wave.state !== 'draft' || wave.preparing) return { replace: await waveCard(house, press.locale, wave) };
  return { replace: await formCard(house, press.locale, formOf(wave)) };
}

async function send(house: WavesHouse, press: Press): Promise<Reply> {
  const { data } = previewed.safeParse(press.data);
  const wave = await waveFor(house, press);
  if (!data || !wave) return gone(press);
  if (wave.state === 'draft' && !house.waveGroups.includes(wave.group.id)) {
    return { replace: await formCard(house, press.locale, formOf(wave), 'group') };
  }
  const approved = await approveWave(house, { ...data, by: press.person.id });
  house.wake();
  return afterSend(house, press, approved);
}

async function afterSend(house: WavesHouse, press: Press, approved: Approved): Promise<Reply> {
  const { locale } = press;
  switch (approved.kind) {
    case 'going':
      return { replace: await waveCard(house, locale, approved.wave) };
    case 'changed':
      return { replace: await previewCard(house, locale, approved.wave) };
    case 'empty':
      return { replace: await formCard(house, locale, formOf(approved.wave), 'empty-group') };
    case 'unreadable':
      return { replace: waveRefused(locale, 'directory', approved.wave.id) };
    case 'unknown':
      return gone(press);
  }
}

/** Throws a draft away, or stops a wave that is on its way. */
async function cancel(house: WavesHouse, press: Press): Promise<Reply> {
  const form = ofForm.safeParse(press.data);
  const wave = form.success ? await findWaveByForm(house.db, form.data.formId) : await waveFor(house, press);
  const dropped: Reply = { replace: { card: 'waves/dropped', locale: press.locale, data: {} } };
  if (!wave) return form.success ? dropped : gone(press);
  if (!mayTouch(wave, press)) return gone(press);
  const stopped = await cancelWave(house.db, wave.id, press.person.id);
  house.wake();
  return stopped?.roster === undefined ? dropped : { replace: await waveCard(house, press.locale, stopped) };
}

async function refresh(house: WavesHouse, press: Press): Promise<Reply> {
  const wave = await waveFor(house, press);
  return wave ? { replace: await waveCard(house, press.locale, wave) } : gone(press);
}

async function waveFor(house: WavesHouse, press: Press): Promise<Wave | undefined> {
  const { data } = named.safeParse(press.data);
  const wave = data && (await findWave(house.db, data.waveId));
  return wave && mayTouch(wave, press) ? wave : undefined;
}

/** A draft is its writer's own; a wave that was sent is every admin's. */
const mayTouch = (wave: Wave, press: Press): boolean => wave.roster !== undefined || wave.createdBy === press.person.id;

const gone = (press: Press): Reply => ({ show: [waveRefused(press.locale, 'unknown-wave')] });
