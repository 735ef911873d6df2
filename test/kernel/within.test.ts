import assert from 'node:assert/strict';
import { within } from '../../src/kernel/within.ts';

describe('waiting no longer than', () => {
  it('gives what came in time, and nothing for what did not', async () => {
    assert.equal(await within(1_000, Promise.resolve('here')), 'here');
    assert.equal(await within(5, new Promise(() => {})), undefined);
  });

  it('fails when what is waited for fails in time, and keeps quiet when it fails later', async () => {
    await assert.rejects(within(1_000, Promise.reject(new Error('away'))), /away/);
    let fail = (_: Error): void => {};
    const later = new Promise<string>((_resolve, reject) => {
      fail = reject;
    });
    assert.equal(await within(5, later), undefined);
    fail(new Error('too late'));
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
});
