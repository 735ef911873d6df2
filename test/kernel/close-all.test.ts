import assert from 'node:assert/strict';
import { closeAll } from '../../src/kernel/close-all.ts';

describe('closing the house', () => {
  it('goes backwards, and on where one part cannot be closed, and says so in the end', async () => {
    const closed: string[] = [];
    const closers = ['database', 'clocks', 'door'].map((name) => async () => {
      closed.push(name);
      if (name !== 'database') throw new Error(`${name} is stuck`);
    });
    await assert.rejects(closeAll(closers), /door is stuck/);
    assert.deepEqual(closed, ['door', 'clocks', 'database']);
  });
});
