import { writeSync } from 'node:fs';
import { record } from '../../src/audit/record.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { silentLogger } from '../kernel/silent-logger.ts';

const { db } = await openStorage({ databaseUrl: undefined, dataDirectory: process.argv[2] ?? '' }, silentLogger);
for (let index = 0; ; index += 1) {
  await record(db, { actor: 'kill-test', event: 'case.opened', subject: String(index) });
  writeSync(1, `${index}\n`);
}
