import { systemClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { dialogAnswer, dialogPress } from './dialog-answer.ts';
import { findButton } from './find-button.ts';
import { incomingActivity, type Sender } from './incoming-activity.ts';
import type { Message } from './message.ts';
import type { People, PeopleSettings, Where } from './people.ts';
import { type BotAnswer, type Post, postActivity } from './post-activity.ts';
import { press, pressFilled } from './press-button.ts';
import { searchAnswer, searchQuery } from './search-answer.ts';
import type { SeenCard } from './seen-card.ts';
import type { Connector } from './start-connector.ts';
import { teamsIds } from './teams-ids.ts';
import { thumbsBelow } from './thumbs.ts';

/** Opens the seats in front of the emulated Teams. Holds nothing that would have to be closed. */
export function openPeople(settings: PeopleSettings): People {
  const { clock = systemClock, connector, messagesUrl } = settings;
  const senderOf = (personId: string, where: Where = {}): Sender => ({
    personId,
    conversationId: where.place === 'channel' ? channelFor(settings, where) : teamsIds.personalChat(personId),
    locale: where.locale ?? settings.locale ?? 'en-US',
  });
  const post: Post = (sender, content, token = settings.signed ? connector.signToken() : null) =>
    postActivity(messagesUrl, incomingActivity(connector, sender, content, clock), token ?? undefined);
  const cardsSeenBy = (personId: string, where?: Where) =>
    cardsIn(connector, senderOf(personId, where).conversationId, personId);
  const at = (personId: string, message: Message, where?: Where): Sender => ({
    ...senderOf(personId, where),
    conversationId: message.conversationId,
  });
  return {
    say: (personId, text, where) => say(connector, post, senderOf(personId, where), text),
    press: (personId, message, pressed, where) => {
      return press(connector, post, at(personId, message, where), message, { type: 'Action.Execute', ...pressed });
    },
    openDialog: async (personId, message, data, where) => {
      const content = { ...dialogPress('task/fetch', data), id: `f:${newId()}`, replyToId: message.id };
      return dialogAnswer(await post(at(personId, message, where), content));
    },
    submitDialog: async (personId, message, data, where) => {
      const content = { ...dialogPress('task/submit', data), id: `f:${newId()}` };
      return dialogAnswer(await post(at(personId, message, where), content));
    },
    search: async (personId, words, page = {}, where) =>
      searchAnswer(await post(senderOf(personId, where), { ...searchQuery(words, page), id: `f:${newId()}` })),
    thumbs: async (personId, message, thumbs, where) => {
      return post(at(personId, message, where), thumbsBelow(message, thumbs));
    },
    pressButton: async (personId, title, typed = {}, where) => {
      const button = findButton(cardsSeenBy(personId, where), title);
      return pressFilled(connector, post, at(personId, button.message, where), button, typed);
    },
    install: async (personId) => {
      connector.setInstalled(personId, true);
      const joined = [{ id: teamsIds.bot(connector.botId) }, { id: teamsIds.person(personId) }];
      await post(senderOf(personId), { type: 'conversationUpdate', membersAdded: joined });
      return post(senderOf(personId), { type: 'installationUpdate', action: 'add' });
    },
    uninstall: (personId) => {
      connector.setInstalled(personId, false);
      return post(senderOf(personId), { type: 'installationUpdate', action: 'remove' });
    },
    post: (personId, content, { token, ...where } = {}) => post(senderOf(personId, where), content, token),
    cardsSeenBy,
  };
}

function channelFor(settings: PeopleSettings, where: Where): string {
  const channelId = where.channelId ?? settings.channelId;
  if (channelId === undefined) throw new Error('Name a channel: the settings of these people have none');
  return channelId;
}

function cardsIn({ conversations }: Connector, conversationId: string, personId: string): readonly SeenCard[] {
  const channel = teamsIds.channelIn(conversationId);
  const messages = channel ? conversations.channel(channel.channelId) : conversations.of(personId);
  const inThread = channel?.rootId === undefined ? () => true : (one: Message) => one.conversationId === conversationId;
  return messages.filter(inThread).flatMap((message) => {
    const card = message.from === 'bot' ? conversations.cardFor(personId, message) : undefined;
    return card === undefined ? [] : [{ message, card }];
  });
}

/** The message stands in the conversation before the bot hears of it, as in Teams. */
function say({ botId, conversations }: Connector, post: Post, sender: Sender, text: string): Promise<BotAnswer> {
  const id = conversations.newId();
  const channel = teamsIds.channelIn(sender.conversationId);
  const startsThread = channel !== undefined && channel.rootId === undefined;
  const conversationId = startsThread ? teamsIds.thread(channel.channelId, id) : sender.conversationId;
  const mention = { type: 'mention', mentioned: { id: teamsIds.bot(botId) }, text: '<at>Passkey Guide</at>' };
  const spoken = channel ? { text: `${mention.text} ${text}`, entities: [mention] } : { text };
  const content = { type: 'message', textFormat: 'plain', ...spoken, id };
  conversations.add({ conversationId, from: sender.personId, activity: content }, id);
  return post({ ...sender, conversationId }, content);
}
