import assert from 'node:assert/strict';
import { admit, type Breaker, CLOSED, settle } from '../../src/language-model/breaker.ts';

const at = (second: number): Date => new Date(second * 1_000);
const fail = (state: Breaker, second: number) => settle(state, { good: false, trial: false }, at(second));
const OPEN = [1, 2, 3, 4, 5].reduce(fail, CLOSED);

describe('the breaker', () => {
  it('opens after five failures in a row, not after four', () => {
    const four = [1, 2, 3, 4].reduce(fail, CLOSED);
    assert.ok(admit(four, at(5)).admitted);
    assert.deepEqual(OPEN, { kind: 'open', until: 65_000 });
  });

  it('forgets failures when one goes well', () => {
    const four = [1, 2, 3, 4].reduce(fail, CLOSED);
    assert.deepEqual(settle(four, { good: true, trial: false }, at(5)), CLOSED);
  });

  it('lets one through after its minute, and no other until that one is back', () => {
    assert.equal(admit(OPEN, at(64.999)).admitted, false);
    const { admitted, state } = admit(OPEN, at(65));
    assert.deepEqual([admitted, state], [true, { kind: 'trial' }]);
    assert.equal(admit(state, at(66)).admitted, false);
    assert.deepEqual(settle(state, { good: true, trial: true }, at(66)), CLOSED);
    assert.deepEqual(settle(state, { good: false, trial: true }, at(66)), { kind: 'open', until: 126_000 });
  });

  it('takes no notice of those that set out before it opened', () => {
    for (const good of [true, false]) {
      assert.equal(settle(OPEN, { good, trial: false }, at(6)), OPEN);
      const trial: Breaker = { kind: 'trial' };
      assert.equal(settle(trial, { good, trial: false }, at(66)), trial);
    }
  });
});
