import { ADAPTIVE_CARD } from './card-in.ts';
import type { BotAnswer } from './post-activity.ts';
import type { CardJson, WireAttachment } from './wire-activity.ts';

export interface Page {
  readonly skip?: number;
  readonly count?: number;
}

export interface Result {
  readonly title: string;
  readonly text: string;
  /** What it becomes in the chat it is dropped into. */
  readonly card: CardJson;
}

export interface SearchAnswer extends BotAnswer {
  readonly results: readonly Result[];
  /** A sentence in place of results. */
  readonly text: string | undefined;
}

type Attachment = WireAttachment & { readonly preview?: { readonly content?: { title?: string; text?: string } } };

/** Reads the answer to composeExtension/query: {composeExtension: {type, attachments}}. */
export function searchAnswer({ body, status }: BotAnswer): SearchAnswer {
  const { composeExtension: found } = (body ?? {}) as {
    composeExtension?: { type?: string; text?: string; attachments?: readonly Attachment[] };
  };
  const attachments = found?.type === 'result' ? (found.attachments ?? []) : [];
  const results = attachments
    .filter(({ contentType }) => contentType === ADAPTIVE_CARD)
    .map(({ content, preview: { content: { title = '', text = '' } = {} } = {} }) => ({
      ...{ title, text },
      card: content as CardJson,
    }));
  return { status, body, results, text: found?.type === 'message' ? found.text : undefined };
}

/** What Teams sends while somebody types; opening the search sends no words (initialRun). */
export const searchQuery = (words: string, { skip = 0, count = 25 }: Page) => ({
  type: 'invoke',
  name: 'composeExtension/query',
  value: {
    commandId: 'search',
    parameters: [words === '' ? { name: 'initialRun', value: 'true' } : { name: 'words', value: words }],
    queryOptions: { skip, count },
  },
});
