import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { askLines } from './answers/ask-lines.ts';
import { loadModel } from './answers/load-model.ts';
import { memoryIn } from './answers/memory.ts';
import { cacheFolder } from './config.ts';
import { openEncoder } from './encoder/open-encoder.ts';
import { readOrganisation } from './people/organisation.ts';

const cards = (name: string) => fileURLToPath(new URL(`../cards/${name}`, import.meta.url));
const { values } = parseArgs({ options: { locale: { type: 'string', default: 'en' } } });
const placeholders = Object.keys(readOrganisation(cards('organisation.json')));
const STANDARD_ERROR = 2;
// A first start learns for some time: whoever waits should know why. Standard output is for answers alone.
const logger = pino(pino.destination(STANDARD_ERROR));
const aids = { openEncoder, memory: memoryIn(cacheFolder()), logger };
const model = loadModel({ answers: cards('answers'), locale: values.locale, placeholders, ...aids });

await pipeline(process.stdin.setEncoding('utf8'), (pieces) => askLines(model, pieces), process.stdout, { end: false });
