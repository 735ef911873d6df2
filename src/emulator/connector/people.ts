import type { Clock } from '../../kernel/clock.ts';
import type { DialogAnswer } from './dialog-answer.ts';
import type { Typed } from './fill-inputs.ts';
import type { Message } from './message.ts';
import type { BotAnswer } from './post-activity.ts';
import type { PressAnswer } from './press-answer.ts';
import type { Page, SearchAnswer } from './search-answer.ts';
import type { SeenCard } from './seen-card.ts';
import type { Connector } from './start-connector.ts';
import type { Thumbs } from './thumbs.ts';
import type { WireActivity } from './wire-activity.ts';

export interface PeopleSettings {
  readonly connector: Connector;
  /** The bot's messaging endpoint, such as http://127.0.0.1:3978/api/messages. */
  readonly messagesUrl: string;
  /** Puts the connector's token on every post. false for a bot that runs without a registration. */
  readonly signed: boolean;
  /** Where people write who write in a channel. */
  readonly channelId?: string;
  /** Of people who do not say otherwise; default en-US. */
  readonly locale?: string;
  readonly clock?: Clock;
}

export interface Where {
  /** Default: personal. */
  readonly place?: 'personal' | 'channel';
  /** A thread (";messageid=") or another channel; with place 'channel'. Default: the channel of the settings. */
  readonly channelId?: string;
  readonly locale?: string;
}

export interface Pressed {
  readonly verb: string;
  /** The action's data with the inputs' values in it. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** People in front of Teams. Nothing here throws for what the bot answers; see status. */
export interface People {
  /** Writes a message; in a channel with a mention of the bot, in a new thread unless `channelId` names one. */
  say(personId: string, text: string, where?: Where): Promise<BotAnswer>;
  /** Presses the newest button of this title that the person sees. Throws, with a sentence, when there is none or it cannot be pressed. */
  pressButton(personId: string, title: string, typed?: Typed, where?: Where): Promise<PressAnswer>;
  /** Sends a press (Action.Execute) whether or not the message has such a button, as a forged client would. */
  press(personId: string, message: Message, pressed: Pressed, where?: Where): Promise<PressAnswer>;
  /** Sends what a button that opens a dialog sends, whether or not the message has such a button. */
  openDialog(personId: string, message: Message, data: unknown, where?: Where): Promise<DialogAnswer>;
  /** Sends what a button inside a dialog sends. `message`: whose button opened it. */
  submitDialog(personId: string, message: Message, data: unknown, where?: Where): Promise<DialogAnswer>;
  /** Types into Teams' search for the app, while the 1:1 chat or (with `where`) a channel is open. */
  search(personId: string, words: string, page?: Page, where?: Where): Promise<SearchAnswer>;
  /** Presses thumbs below a message, where Teams shows them. Throws, with a sentence, when it does not. */
  thumbs(personId: string, message: Message, thumbs: Thumbs, where?: Where): Promise<BotAnswer>;
  /** Adds or removes the app in personal scope; the connector knows at once, then the bot is told. */
  install(personId: string): Promise<BotAnswer>;
  uninstall(personId: string): Promise<BotAnswer>;
  /** Any activity; what it leaves out is filled in. `token` null sends none. */
  post(
    personId: string,
    content: WireActivity,
    options?: Where & { readonly token?: string | null },
  ): Promise<BotAnswer>;
  /** What the person sees: the cards in front of them, newest last. */
  cardsSeenBy(personId: string, where?: Where): readonly SeenCard[];
}
