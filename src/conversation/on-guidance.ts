import { z } from 'zod';
import { newPasskeySince } from '../enrolment/assess.ts';
import { keepPasskeySeen } from '../enrolment/enrolment-store.ts';
import { addTried, endGuidance, findGuidance, startGuidance } from '../guidance/guidance-store.ts';
import { type Guide, HOLDERS, type Symptom, symptomsFor } from '../guidance/guide.ts';
import { type DeviceOffer, guidesFor } from '../guidance/offer-devices.ts';
import { allowedFor } from './allowed-for.ts';
import * as cards from './guidance-cards.ts';
import type { PressHandler, PressHandlers } from './handlers.ts';
import type { House } from './house.ts';
import type { Press } from './incoming.ts';
import { offersFor } from './offers-for.ts';
import type { Reader } from './reader.ts';
import type { Reply } from './reply.ts';
import { staleCard } from './stale-card.ts';

const chosen = z.object({ choice: z.string().min(1).max(200) });
const followed = z.object({ guide: z.string().min(1).max(60) });
const seen = z.object({ symptom: z.string().min(1).max(60) });

/** The guided registration. Each step shows in place of the one before, so that there is one card to look at. */
export function guidanceHandlers(house: House): PressHandlers {
  return {
    'guidance.start': async (press) => ({ show: [await startCard(house, press)] }),
    'guidance.restart': async (press) => ({ replace: await startCard(house, press) }),
    'guidance.device': async (press) => chooseDevice(house, press),
    'guidance.steps': withGuide(house, (press, guide) => showSteps(house, press, guide)),
    'guidance.done': withGuide(house, (press, guide) => checkDone(house, press, guide)),
    'guidance.stuck': withGuide(house, async (press, guide) => ({ replace: symptomList(house, press, guide) })),
    'guidance.symptom': withGuide(house, (press, guide) => showFix(house, press, guide)),
  };
}

/** "Which device?", with the person's own devices first; or why their policy does not let them register. */
export async function startCard(house: House, reader: Reader): Promise<ReturnType<typeof cards.devices>> {
  return deviceCard(reader, await offersFor(house, reader));
}

type Offers = Awaited<ReturnType<typeof offersFor>>;

const deviceCard = (reader: Reader, { allowed, offers }: Offers) =>
  allowed.kind === 'not-allowed' ? cards.notAllowed(reader, allowed.why) : cards.devices(reader, offers);

async function chooseDevice(house: House, press: Press): Promise<Reply> {
  const data = chosen.safeParse(press.data);
  if (!data.success) return { replace: await startCard(house, press) };
  const { allowed, offers } = await offersFor(house, press);
  const offer = offers.find((one) => cards.choiceValue(one) === data.data.choice) ?? anyOf(data.data.choice);
  const guides = offer ? guidesFor(house.guides(press.locale), allowed, offer.holder, offer.device) : [];
  const [best, ...others] = guides;
  if (!offer || !best) return { replace: deviceCard(press, { allowed, offers }) };
  await startGuidance(house.db, press.person.id, offer.device?.name ?? best.title);
  return { replace: cards.steps(house, press, best, others) };
}

/** The steps again, or another guide for the same device: policy may have changed since the card was made. */
async function showSteps(house: House, press: Press, guide: Guide): Promise<Reply> {
  const allowed = await allowedFor(house, press.person.id);
  const guides = guidesFor(house.guides(press.locale), allowed, guide.device);
  if (!guides.some(({ id }) => id === guide.id)) return { replace: await startCard(house, press) };
  const others = guides.filter(({ id }) => id !== guide.id);
  return { replace: cards.steps(house, press, guide, others) };
}

/** A card made before the person's devices changed still names a kind of device that can be used. */
function anyOf(choice: string): DeviceOffer | undefined {
  const holder = HOLDERS.find((one) => choice === one || choice.startsWith(`${one}:`));
  return holder && { holder, device: undefined, obstacle: undefined };
}

function withGuide(house: House, then: (press: Press, guide: Guide) => Promise<Reply>): PressHandler {
  return async (press) => {
    const data = followed.safeParse(press.data);
    const guide = data.success ? findGuide(house, press, data.data.guide) : undefined;
    return guide ? then(press, guide) : { show: [staleCard(press.locale)] };
  };
}

const findGuide = (house: House, { locale }: Press, id: string): Guide | undefined =>
  house.guides(locale).guides.find((guide) => guide.id === id);

/** Asks Entra now: names the passkey it shows, or says honestly that there is none to be seen yet. */
async function checkDone(house: House, press: Press, guide: Guide): Promise<Reply> {
  const [methods, state] = await Promise.all([
    house.directory.signInMethods(press.person.id),
    findGuidance(house.db, press.person.id),
  ]);
  const now = house.clock();
  const passkey = newPasskeySince(methods, state?.startedAt ?? now);
  if (!passkey) return { replace: cards.notYet(press, guide, methods, now) };
  await keepPasskeySeen(house.db, press.person.id, now);
  await endGuidance(house.db, press.person.id);
  return { replace: cards.found(press, passkey, methods, now) };
}

function symptomList(house: House, press: Press, guide: Guide) {
  return cards.symptoms(press, guide, symptomsFor(house.guides(press.locale), guide.device));
}

/** Cause and fix of what was picked; without a pick that exists, the list again. */
async function showFix(house: House, press: Press, guide: Guide): Promise<Reply> {
  const picked = seen.safeParse(press.data);
  const symptom = picked.success ? findSymptom(house, press, picked.data.symptom) : undefined;
  if (!symptom) return { replace: symptomList(house, press, guide) };
  await addTried(house.db, press.person.id, symptom.tried);
  return { replace: cards.fix(house, press, guide, symptom) };
}

const findSymptom = (house: House, { locale }: Press, id: string): Symptom | undefined =>
  house.guides(locale).symptoms.find((symptom) => symptom.id === id);
