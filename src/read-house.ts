import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ArticleChooser } from './answers/article-chooser.ts';
import { openLibrary } from './answers/library.ts';
import { memoryIn } from './answers/memory.ts';
import type { Config } from './config.ts';
import { readCommands } from './conversation/commands.ts';
import type { House } from './conversation/house.ts';
import { openEncoder } from './encoder/open-encoder.ts';
import { readGuides } from './guidance/guide.ts';
import { readDeskHours } from './helpdesk/read-desk-hours.ts';
import { systemClock } from './kernel/clock.ts';
import type { Logger } from './kernel/logger.ts';
import { openChooser } from './language-model/open-chooser.ts';
import { readOrganisations } from './people/organisation.ts';
import { readCardTemplates } from './rendering/card-templates.ts';
import { cardRenderer } from './rendering/render-card.ts';
import { readStrings } from './rendering/strings.ts';
import { languageOf, SOURCE_LANGUAGE } from './texts/language-of.ts';
import { languagesIn } from './texts/languages-in.ts';
import { readWaveTemplates } from './waves/read-wave-templates.ts';

/** The checkout itself: its texts are found from wherever the process was started. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CARDS = join(ROOT, 'cards');

/** Everything that comes from files, read and checked before anything is opened. */
export function readHouse(config: Config, logger: Logger) {
  const organisationIn = readOrganisations(resolve(ROOT, config.ORGANISATION_FILE));
  const organisation = organisationIn(SOURCE_LANGUAGE);
  const placeholders = Object.keys(organisation);
  const words = readStrings(join(CARDS, 'strings'));
  return {
    render: cardRenderer(readCardTemplates(CARDS), words),
    waveTemplates: readWaveTemplates(join(CARDS, 'waves', 'templates', 'en'), organisation),
    house: {
      ...{ organisation, organisationIn, words, logger, clock: systemClock },
      deskHours: readDeskHours(resolve(ROOT, config.DESK_FILE)),
      commands: readCommands(languagesIn(join(CARDS, 'strings')), (language) => words('commands', language)),
      chooser: chooserOf(config, logger),
      library: openLibrary(join(CARDS, 'answers'), placeholders, {
        ...{ openEncoder, memory: memoryIn(resolve(ROOT, config.CACHE_DIR)), logger },
      }),
      guides: guidesByLanguage(placeholders),
      waveGroups: config.WAVE_GROUP_IDS,
      emergencyGroup: config.EMERGENCY_GROUP_ID,
      keepsGaps: config.CONTENT_GAPS === 'on',
    },
  };
}

/** The guides of each language that has some; everybody else reads the English ones. */
function guidesByLanguage(placeholders: readonly string[]): House['guides'] {
  const folder = join(CARDS, 'guides');
  const read = (language: string) => readGuides(folder, language, placeholders);
  const english = read(SOURCE_LANGUAGE);
  const languages = languagesIn(folder).filter((language) => language !== SOURCE_LANGUAGE);
  const others = new Map(languages.map((language) => [language, read(language)]));
  return (locale) => others.get(languageOf(locale)) ?? english;
}

function chooserOf(config: Config, logger: Logger): ArticleChooser | undefined {
  const { CHOOSER_ENDPOINT: endpoint, CHOOSER_MODEL: model, CHOOSER_API_KEY: credential } = config;
  if (!endpoint || !model || !credential) return undefined;
  const azureApiVersion = config.CHOOSER_API_VERSION;
  return openChooser({ endpoint, model, credential, azureApiVersion }, logger, systemClock);
}
