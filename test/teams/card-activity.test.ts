import assert from 'node:assert/strict';
import { unregisteredBot } from '../../src/teams/bot-identity.ts';
import { cardActivity, LARGEST_MESSAGE_BYTES } from '../../src/teams/card-activity.ts';
import { QuietAdapter } from '../../src/teams/quiet-adapter.ts';
import { teamsMessenger } from '../../src/teams/teams-messenger.ts';
import { showing } from './showing.ts';

/** A card of so many characters, in each of which a surrogate pair would hide. */
const renderOf = (characters: number) => () => ({ content: { text: 'é'.repeat(characters) }, summary: 'long' });
const message = { card: 'answers/answer', data: {} };

describe('a card on its way to Teams', () => {
  it('carries its one sentence for the notification', () => {
    const activity = cardActivity(renderOf(10), message);
    assert.equal(activity.summary, 'long');
    assert.equal(activity.attachments?.length, 1);
  });

  it('goes up to 80 KB as Teams counts them, and not over', () => {
    const frame = Buffer.byteLength(JSON.stringify(cardActivity(renderOf(0), message)), 'utf16le');
    const most = (LARGEST_MESSAGE_BYTES - frame) / 2;
    assert.ok(cardActivity(renderOf(most), message));
    assert.throws(() => cardActivity(renderOf(most + 1), message), RangeError);
  });

  it('is refused before anything is sent when it is too large', async () => {
    const messenger = teamsMessenger(new QuietAdapter(unregisteredBot()), '', showing(renderOf(LARGEST_MESSAGE_BYTES)));
    // Nothing listens there: any attempt to send would come back as "no answer".
    const to = {
      kind: 'conversation',
      conversationId: 'a:1',
      serviceUrl: 'http://127.0.0.1:9/',
      tenantId: 't',
    } as const;
    const refused = { kind: 'refused', why: 'MessageSizeTooBig' };
    assert.deepEqual(await messenger.send(to, message), refused);
    assert.deepEqual(await messenger.update(to, '1', message), refused);
  });
});
