import type { CardMessage } from '../delivery/card-message.ts';
import { forgetReach, rememberReach } from '../delivery/reach-store.ts';
import { deskOf } from '../helpdesk/person-card.ts';
import { TryAgainLater } from '../kernel/failures.ts';
import { newId } from '../kernel/ids.ts';
import { languageOf } from '../texts/language-of.ts';
import type { PressHandlers } from './handlers.ts';
import type { House } from './house.ts';
import { inDialog, shownInDialog } from './in-dialog.ts';
import type { Incoming, Press, Question, Search } from './incoming.ts';
import { lastTurn } from './last-turn.ts';
import { hearFeedback } from './on-feedback.ts';
import { welcomeCard } from './on-welcome.ts';
import { privately } from './privately.ts';
import { NOTHING, type Reply } from './reply.ts';
import { staleCard } from './stale-card.ts';

export interface Doors {
  readonly presses: PressHandlers;
  readonly question: (question: Question) => Promise<Reply>;
  readonly search: (search: Search) => Promise<Reply>;
}

type Heard = Exclude<Incoming, { kind: 'unsupported' }>;

/** Everything that comes in passes here: one Incoming, one handler, one Reply. Never throws. */
export function openHallway(house: House, doors: Doors): (incoming: Incoming) => Promise<Reply> {
  return async (incoming) => {
    if (incoming.kind === 'unsupported') {
      house.logger.debug({ what: incoming.what }, 'nothing to do for this');
      return NOTHING;
    }
    try {
      await keepInTouch(house, incoming);
      return await handle(house, doors, await inItsLanguage(house, incoming));
    } catch (error) {
      return inTrouble(incoming, trouble(house, incoming, error));
    }
  };
}

/** The language a person was answered in a moment ago stays theirs until they clearly write in another one. */
async function inItsLanguage({ db, library }: House, incoming: Heard): Promise<Heard> {
  const turn = await lastTurn(db, incoming.person.id);
  const known = turn && turn.language !== languageOf(incoming.locale) ? turn.language : incoming.locale;
  if (incoming.kind !== 'question') return { ...incoming, locale: known };
  const language = library.languageOf(incoming.text, known);
  const locale = language === languageOf(known) ? known : language;
  return { ...incoming, locale, last: turn?.article };
}

async function handle(house: House, doors: Doors, incoming: Heard): Promise<Reply> {
  switch (incoming.kind) {
    case 'installed':
      return { show: [await greeting(house, incoming)] };
    case 'removed':
      return NOTHING;
    case 'question':
      return privately(house, incoming, await doors.question(incoming));
    case 'press':
      return press(house, doors, incoming);
    case 'search':
      return { results: (await doors.search(incoming)).results ?? [] };
    case 'feedback':
      return hearFeedback(house, incoming);
  }
}

const greeting = (house: House, incoming: Heard): Promise<CardMessage> | CardMessage =>
  incoming.place === 'personal' ? welcomeCard(house, incoming) : { card: 'conversation/here', data: {} };

async function press(house: House, { presses }: Doors, incoming: Press): Promise<Reply> {
  const handler = Object.hasOwn(presses, incoming.verb) ? presses[incoming.verb] : undefined;
  const stale: Reply = { show: [staleCard(incoming.locale)] };
  const reply = handler ? await handler(incoming) : stale;
  if (incoming.surface !== 'card') return inDialog(house, incoming, reply);
  const { dialog, ...onCard } = reply;
  if (!handler || (dialog && !onCard.show && !onCard.replace)) return stale;
  return FOR_THE_CHANNEL.has(incoming.verb) ? onCard : privately(house, incoming, onCard);
}

/** The only presses whose answer is meant for everybody in a channel: those on a case card. */
const FOR_THE_CHANNEL: ReadonlySet<string> = new Set(['helpdesk.claim', 'helpdesk.release', 'helpdesk.resolve']);

async function keepInTouch({ db }: House, incoming: Heard): Promise<void> {
  // A search is typed into whatever chat is open, also one between two people: that is not where to write to them.
  if (incoming.place !== 'personal' || incoming.kind === 'search') return;
  if (incoming.kind === 'removed') return forgetReach(db, incoming.person.id);
  await rememberReach(db, incoming.person.id, { address: incoming.address, locale: incoming.locale });
}

/** Where the trouble is told: in the dialog that waits for an answer; a search shows no cards, so the door has words for it. */
function inTrouble(incoming: Heard, card: CardMessage): Reply {
  if (incoming.kind === 'search') return NOTHING;
  return incoming.kind === 'press' && incoming.surface !== 'card' ? shownInDialog(card) : { show: [card] };
}

/** The one place where errors end: logged under a reference, told kindly, nothing leaked. */
function trouble({ logger, organisationIn }: House, incoming: Heard, error: unknown): CardMessage {
  const reference = newId().slice(0, 8);
  const verb = incoming.kind === 'press' ? incoming.verb : incoming.kind;
  logger.error({ err: error, reference, verb }, 'something could not be answered');
  return {
    card: 'conversation/trouble',
    locale: incoming.locale,
    data: {
      reference,
      busy: error instanceof TryAgainLater,
      ...deskOf(organisationIn(incoming.locale)),
    },
  };
}
