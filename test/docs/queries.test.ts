import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import type { Storage } from '../../src/storage/open-storage.ts';
import { openTemporaryDatabase } from '../storage/temporary-database.ts';

const blocks = [...readFileSync('docs/operations.md', 'utf8').matchAll(/^```sql\n([\s\S]*?)^```/gm)];
const statements = blocks.flatMap(([, block = '']) => block.split(';').map((statement) => statement.trim()));

describe('the queries of docs/operations.md', () => {
  let storage: Storage;
  before(async () => {
    storage = await openTemporaryDatabase();
  });
  after(() => storage.close());

  it('run on the database as it is', async () => {
    const written = statements.filter((statement) => statement !== '');
    assert.ok(written.length > 0, 'docs/operations.md has no ```sql blocks any more');
    for (const statement of written) {
      await assert.doesNotReject(sql.raw(statement).execute(storage.db), `docs/operations.md says: ${statement}`);
    }
  });
});
