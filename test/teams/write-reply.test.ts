import assert from 'node:assert/strict';
import type { TurnContext } from 'botbuilder';
import { LARGEST_MESSAGE_BYTES } from '../../src/teams/card-activity.ts';
import { replaceCard, showMessages } from '../../src/teams/write-reply.ts';
import { showing } from './showing.ts';

const message = { card: 'answers/answer', data: {} };

describe('a reply whose card cannot be made', () => {
  let made = 0;
  const tooLarge = () => {
    made += 1;
    return { content: { text: 'x'.repeat(LARGEST_MESSAGE_BYTES) }, summary: 'long' };
  };
  // Nothing of the turn is needed before there is something to send.
  const context = { activity: {} } as TurnContext;
  beforeEach(() => {
    made = 0;
  });

  it('is not tried again, as a new message', async () => {
    await assert.rejects(showMessages(context, showing(tooLarge), [message]), RangeError);
    assert.equal(made, 1);
  });

  it('is not tried again, in place of a card', async () => {
    await assert.rejects(replaceCard(context, tooLarge, message), RangeError);
    assert.equal(made, 1);
  });
});
