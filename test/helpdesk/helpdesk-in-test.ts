import assert from 'node:assert/strict';
import type { HelpdeskHouse } from '../../src/conversation/helpdesk-house.ts';
import type { Press } from '../../src/conversation/incoming.ts';
import { helpdeskHandlers } from '../../src/conversation/on-helpdesk.ts';
import type { CardMessage } from '../../src/delivery/card-message.ts';
import type { Directory } from '../../src/people/directory.ts';
import { readOrganisations } from '../../src/people/organisation.ts';
import type { Role } from '../../src/people/roles.ts';
import { readCardTemplates } from '../../src/rendering/card-templates.ts';
import { cardRenderer } from '../../src/rendering/render-card.ts';
import { readStrings } from '../../src/rendering/strings.ts';
import type { Database } from '../../src/storage/open-storage.ts';
import { silentLogger } from '../kernel/silent-logger.ts';
import { CONTOSO_DESK } from './desk-in-test.ts';
import { deskOn } from './desk-on.ts';

export const CHANNEL = '19:helpdesk@thread.tacv2';
export const HELPDESK_PEOPLE = {
  omar: { id: 'bbbbbbbb-0000-4000-8000-000000000001', name: 'Omar Haddad' },
  cai: { id: 'bbbbbbbb-0000-4000-8000-000000000002', name: 'Cai Lund' },
};

const noDirectory = { person: async () => undefined } as unknown as Directory;
const render = cardRenderer(readCardTemplates('cards'), readStrings('cards/strings'));

/** The handlers on a real database, with the two helpdesk people above. Give what your test needs to differ. */
export function helpdeskOn(db: Database, given: Partial<HelpdeskHouse> = {}): HelpdeskHouse {
  const members = new Set(Object.values(HELPDESK_PEOPLE).map(({ id }) => id));
  return {
    ...deskOn(db),
    directory: noDirectory,
    rolesOf: async (id) => new Set<Role>(members.has(id) ? ['helpdesk'] : []),
    organisationIn: readOrganisations('cards/organisation.json'),
    deskHours: CONTOSO_DESK,
    logger: silentLogger,
    contextOf: async () => ({ tried: ['Switched Bluetooth on'], device: 'iPhone 15', statusText: 'No passkey yet.' }),
    helpdeskChannelId: CHANNEL,
    ...given,
  };
}

export interface Pressed {
  readonly person: Press['person'];
  readonly verb: string;
  readonly data?: unknown;
  readonly conversationId?: string;
  readonly place?: Press['place'];
}

/** Presses a button and renders every card of the reply, so that a card without its data is found here. */
export async function press(house: HelpdeskHouse, { person, verb, data, ...where }: Pressed) {
  const place = where.place ?? 'personal';
  const conversationId = where.conversationId ?? (place === 'channel' ? `${CHANNEL};messageid=1` : `a:${person.id}`);
  const address = {
    kind: 'conversation',
    conversationId,
    serviceUrl: 'https://teams.example/',
    tenantId: 't',
  } as const;
  const handler = helpdeskHandlers(house)[verb];
  assert.ok(handler, `nobody handles ${verb}`);
  const reply = await handler({ kind: 'press', surface: 'card', person, place, address, locale: 'en', verb, data });
  for (const card of [...(reply.show ?? []), ...(reply.replace ? [reply.replace] : [])]) rendered(card);
  return reply;
}

/** The card's JSON as people get it; fails when a text of it is not filled in. */
export function rendered(message: CardMessage): string {
  const json = JSON.stringify(render(message).content);
  assert.ok(!/\$\{/.test(json), `${message.card} lacks data: ${/\$\{[^}]*\}/.exec(json)?.[0]}`);
  return json;
}
