import type { ArticleChooser } from '../answers/article-chooser.ts';
import type { Library } from '../answers/library.ts';
import type { Guides } from '../guidance/guide.ts';
import type { OnCaseEvent } from '../helpdesk/case-event.ts';
import type { DeskHours } from '../helpdesk/desk-hours.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { Directory } from '../people/directory.ts';
import type { Organisation, OrganisationIn } from '../people/organisation.ts';
import type { GroupId } from '../people/person.ts';
import type { RolesOf } from '../people/roles.ts';
import type { Database } from '../storage/open-storage.ts';
import type { Commands } from './commands.ts';

/** What the handlers work with. Built once, in app.ts; each handler takes the part it needs. */
export interface House {
  readonly db: Database;
  readonly directory: Directory;
  readonly rolesOf: RolesOf;
  readonly organisation: Organisation;
  /** The same in a reader's language, as far as it is translated. */
  readonly organisationIn: OrganisationIn;
  /** When the helpdesk works, and how soon it wants to have answered. */
  readonly deskHours: DeskHours;
  readonly library: Library;
  /** undefined: the tenant has none, and nothing else changes. */
  readonly chooser: ArticleChooser | undefined;
  readonly guides: (locale: string) => Guides;
  /** Short texts of a room of cards/strings, for the few phrases that become part of an approved text. */
  readonly words: (room: string, locale: string | undefined) => Readonly<Record<string, string>>;
  /** What can be typed to get straight to something. */
  readonly commands: Commands;
  /** The groups an admin may announce to. */
  readonly waveGroups: readonly GroupId[];
  /** Never part of a wave; undefined: the tenant named none. */
  readonly emergencyGroup: GroupId | undefined;
  /** Whether what had no good answer is counted, with one redacted example. */
  readonly keepsGaps: boolean;
  /** Told of every case event, in the transaction of the change. */
  readonly onCaseEvent: readonly OnCaseEvent[];
  readonly clock: Clock;
  readonly logger: Logger;
}
