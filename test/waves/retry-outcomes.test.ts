import assert from 'node:assert/strict';
import { verdictFor } from '../../src/delivery/retry-table.ts';
import { openWaveLab, people, sendToTheEnd, type WaveLab, waveTo } from './wave-lab.ts';

/** Microsoft Learn, "Status codes from bot conversational APIs": what is answered → how it ends, after how many sends. */
const TABLE: readonly (readonly [number | undefined, string | undefined, string, number])[] = [
  [400, 'Bad Argument', 'refused', 1],
  [401, 'BotNotRegistered', 'refused', 1],
  [403, 'BotDisabledByAdmin', 'unreachable:bot-disabled', 1],
  [403, 'BotNotInConversationRoster', 'unreachable:removed-from-conversation', 1],
  [403, 'ConversationBlockedByUser', 'unreachable:blocked-by-person', 1],
  [403, 'ForbiddenOperationException', 'unreachable:not-installed', 1],
  [403, 'MessageWritesBlocked', 'unreachable:writes-blocked', 1],
  [403, 'NotEnoughPermissions', 'refused', 1],
  [404, 'ActivityNotFoundInConversation', 'refused', 1],
  [404, 'ConversationNotFound', 'unreachable:conversation-gone', 2],
  [412, 'PreconditionFailed', 'gave-up', 10],
  [413, 'MessageSizeTooBig', 'refused', 1],
  [429, 'Throttled', 'gave-up', 40],
  [500, 'ServiceError', 'refused', 1],
  [502, 'ServiceError', 'gave-up', 10],
  [503, undefined, 'gave-up', 10],
  [504, undefined, 'gave-up', 10],
  [undefined, undefined, 'gave-up', 10],
];

describe('what Teams answers to an announcement', () => {
  let lab: WaveLab;
  before(async () => {
    lab = await openWaveLab();
  });
  beforeEach(() => lab.reset());
  after(() => lab.close());

  for (const [status, code, outcome, sends] of TABLE) {
    it(`${status ?? 'no answer at all'} ${code ?? ''} ends as "${outcome}" after ${sends} send(s)`, async () => {
      const waveId = await waveTo(lab, people(1));
      lab.answer = async () => verdictFor({ status, code, message: '', retryAfterMs: undefined });
      assert.deepEqual(await sendToTheEnd(lab, waveId), { [outcome]: 1 });
      assert.equal(lab.sent.length, sends);
    });
  }

  it('reaches somebody whose chat is gone by making a new one', async () => {
    const waveId = await waveTo(lab, people(1));
    lab.answer = async () => (lab.sent.length === 1 ? { kind: 'unreachable', why: 'conversation-gone' } : undefined);
    assert.deepEqual(await sendToTheEnd(lab, waveId), { sent: 1 });
  });
});
