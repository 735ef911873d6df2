import { type Activity, CardFactory } from 'botbuilder';
import type { SearchResult } from '../conversation/reply.ts';
import { cardActivity, type Render } from './card-activity.ts';
import { invokeAnswer } from './invoke-answer.ts';

/** The answer to a search: a list to pick from. A result is a small card, and the whole one for the chat it is dropped into. */
export function searchAnswer(render: Render, results: readonly SearchResult[]): Partial<Activity> {
  const attachments = results.map(({ title, text, card }) => ({
    ...CardFactory.adaptiveCard(cardActivity(render, card).attachments?.[0]?.content),
    preview: CardFactory.thumbnailCard(title, undefined, undefined, { text }),
  }));
  return invokeAnswer({ composeExtension: { type: 'result', attachmentLayout: 'list', attachments } });
}

/** The answer to a search that has no results to show. */
export const searchText = (text: string): Partial<Activity> =>
  invokeAnswer({ composeExtension: { type: 'message', text } });
