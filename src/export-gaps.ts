import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { proposeQuestions } from './answers/propose-questions.ts';
import { newLogger } from './app.ts';
import { ConfigurationIncomplete, readConfig } from './config.ts';
import { liveAssignments } from './gaps/assignment-store.ts';
import { PermanentFailure } from './kernel/failures.ts';
import { openStorage } from './storage/open-storage.ts';

const ANSWERS = fileURLToPath(new URL('../cards/answers', import.meta.url));
const STDERR = 2;

// Writes what admins have assigned as a change to the files of the answers, on standard output; what there is to say
// besides goes to standard error. The embedded database can only be read while the bot is stopped.
try {
  const config = readConfig();
  const settings = { databaseUrl: config.DATABASE_URL, dataDirectory: config.DATA_DIR };
  const { db, close } = await openStorage(settings, newLogger(config.LOG_LEVEL, pino.destination(STDERR)));
  const assigned = await liveAssignments(db).finally(close);
  const { patch, homeless } = proposeQuestions(ANSWERS, assigned.toReversed());
  process.stdout.write(patch);
  if (patch === '') console.error('There is nothing to change.');
  if (homeless > 0) console.error(`Left out, because the answer has no file in their language: ${homeless}`);
} catch (error) {
  const expected = error instanceof ConfigurationIncomplete || error instanceof PermanentFailure;
  console.error(expected ? error.message : error);
  process.exitCode = 1;
}
