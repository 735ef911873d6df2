import { record } from '../audit/record.ts';
import { cardDate } from '../delivery/card-date.ts';
import type { CardMessage } from '../delivery/card-message.ts';
import { assess } from '../enrolment/assess.ts';
import { keepPasskeySeen } from '../enrolment/enrolment-store.ts';
import type { SignInMethod } from '../people/sign-in-method.ts';
import type { PressHandlers } from './handlers.ts';
import type { House } from './house.ts';
import type { Reader } from './reader.ts';

/** Presses about one's own sign-in methods. */
export function enrolmentHandlers(house: House): PressHandlers {
  return {
    'enrolment.check': async (press) => ({ show: [await statusCard(house, press)] }),
    'enrolment.again': async (press) => ({ replace: await statusCard(house, press) }),
  };
}

/** The person's own methods, read live, whether they will do, and as of when. Only ever the person who asks. */
export async function statusCard(house: House, { person, locale }: Reader): Promise<CardMessage> {
  const methods = await house.directory.signInMethods(person.id);
  const { verdict, passkeys } = assess(methods);
  const now = house.clock();
  if (passkeys.length > 0) await keepPasskeySeen(house.db, person.id, now);
  await record(house.db, { actor: person.id, event: 'status.checked', subject: person.id, detail: { verdict } });
  const others = methods.filter(({ kind }) => kind !== 'passkey' && kind !== 'password');
  const rows = [...passkeys, ...others].map(row);
  return {
    card: 'enrolment/status',
    locale,
    data: { verdict, methods: rows, none: rows.length === 0, asOf: cardDate(now) },
  };
}

/** `kind` is a key of the card's strings; '' as a date means that Entra does not say. */
const row = (method: SignInMethod) => ({
  kind: kindKey(method),
  name: method.name,
  added: method.createdAt ? cardDate(method.createdAt) : '',
});

function kindKey(method: SignInMethod): string {
  if (method.kind !== 'passkey') return method.kind;
  return method.passkeyType === 'synced' ? 'passkeySynced' : 'passkeyDeviceBound';
}
