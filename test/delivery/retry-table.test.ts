import assert from 'node:assert/strict';
import { backoffMs, verdictFor } from '../../src/delivery/retry-table.ts';

const at = (status: number | undefined, code?: string, retryAfterMs?: number) =>
  verdictFor({ status, code, message: '', retryAfterMs });

describe('the retry table of Teams', () => {
  for (const [status, code, expected] of [
    [400, 'Bad Argument', { kind: 'refused', why: 'Bad Argument' }],
    [401, 'BotNotRegistered', { kind: 'refused', why: 'BotNotRegistered' }],
    [403, 'BotDisabledByAdmin', { kind: 'unreachable', why: 'bot-disabled' }],
    [403, 'BotNotInConversationRoster', { kind: 'unreachable', why: 'removed-from-conversation' }],
    [404, 'BotNotInConversationRoster', { kind: 'unreachable', why: 'removed-from-conversation' }],
    [403, 'ConversationBlockedByUser', { kind: 'unreachable', why: 'blocked-by-person' }],
    [403, 'ForbiddenOperationException', { kind: 'unreachable', why: 'not-installed' }],
    [403, 'MessageWritesBlocked', { kind: 'unreachable', why: 'writes-blocked' }],
    [403, 'NotEnoughPermissions', { kind: 'refused', why: 'NotEnoughPermissions' }],
    [403, 'InvalidBotApiHost', { kind: 'refused', why: 'InvalidBotApiHost' }],
    [404, 'ConversationNotFound', { kind: 'unreachable', why: 'conversation-gone' }],
    [404, 'ActivityNotFoundInConversation', { kind: 'refused', why: 'ActivityNotFoundInConversation' }],
    [412, 'PreconditionFailed', { kind: 'failed', why: 'PreconditionFailed' }],
    [413, 'MessageSizeTooBig', { kind: 'refused', why: 'MessageSizeTooBig' }],
    [500, 'ServiceError', { kind: 'refused', why: 'ServiceError' }],
    [502, 'ServiceError', { kind: 'failed', why: 'ServiceError' }],
    [503, undefined, { kind: 'failed', why: '503' }],
    [504, undefined, { kind: 'failed', why: '504' }],
    [418, undefined, { kind: 'refused', why: '418' }],
    [undefined, 'ECONNRESET', { kind: 'failed', why: 'no answer' }],
  ] as const) {
    it(`answers ${status ?? 'no status'} ${code ?? ''} with ${expected.kind}`, () =>
      assert.deepEqual(at(status, code), expected));
  }

  it('waits as long as Teams says when it throttles, and leaves it open when Teams does not say', () => {
    assert.deepEqual(at(429, 'Throttled', 7_000), { kind: 'throttled', afterMs: 7_000 });
    assert.deepEqual(at(429, 'Throttled'), { kind: 'throttled', afterMs: undefined });
  });

  it('waits longer each time, up to five minutes, never in step with others', () => {
    assert.equal(
      backoffMs(1, () => 0.5),
      2_000,
    );
    assert.equal(
      backoffMs(4, () => 0.5),
      16_000,
    );
    assert.equal(
      backoffMs(50, () => 0.5),
      300_000,
    );
    assert.deepEqual([backoffMs(1, () => 0), backoffMs(1, () => 1)], [1_600, 2_400]);
  });
});
