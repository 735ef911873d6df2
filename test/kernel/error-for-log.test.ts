import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { newLogger } from '../../src/app.ts';
import { errorForLog } from '../../src/kernel/error-for-log.ts';
import { openTemporaryDatabase } from '../storage/temporary-database.ts';

const WORDS = 'my dog is called Rex';

describe('an error in the log', () => {
  it('of the database says which rule was broken, and nothing of what people wrote', async function () {
    this.timeout(30_000);
    const { db, close } = await openTemporaryDatabase();
    try {
      const breaking = sql`insert into ticket (person_id, person_name, question, priority, state, form_id)
        values ('p', 'n', ${WORDS}, 'nonsense', 'new', 'f')`.execute(db);
      const { log, error } = await breaking.then(
        () => assert.fail('the database took it'),
        (thrown: Error) => logged({ err: thrown }, thrown),
      );
      assert.ok(JSON.stringify({ ...error }).includes(WORDS), 'the driver hangs them on its error');
      assert.ok(!log.includes(WORDS), log);
      assert.match(log, /ticket_priority_check/);
      assert.match(log, /"code":"23514"/);
    } finally {
      await close();
    }
  });

  it('of a call to Teams or Entra holds no token, however deep it lies', () => {
    const request = { headers: { authorization: 'Bearer ey.secret' } };
    const inner = Object.assign(new Error('refused'), { statusCode: 403, request, config: request });
    const outer = new Error('could not be sent', { cause: new Error('between', { cause: inner }) });
    const text = JSON.stringify(errorForLog(outer));
    assert.ok(!text.includes('secret'), text);
    assert.match(text, /between/);
    assert.match(text, /"statusCode":403/);
  });

  it('that leads in a circle, or is no error, is logged all the same', () => {
    const circle = new Error('round');
    circle.cause = circle;
    assert.ok(JSON.stringify(errorForLog(circle)));
    assert.deepEqual(errorForLog(WORDS), { type: 'string' });
  });
});

/** What really goes into the log. */
function logged(fields: object, error: Error): { log: string; error: Error } {
  let log = '';
  const lines = new Writable({
    write(chunk, _encoding, done) {
      log += chunk;
      done();
    },
  });
  newLogger('info', lines).error(fields, 'it broke');
  return { log, error };
}
