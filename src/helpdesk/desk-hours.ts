import type { Priority } from './ticket.ts';

/** When the helpdesk works and how soon it wants to have answered, as cards/desk.json says. */
export interface DeskHours {
  /** IANA name, such as "Europe/Berlin". */
  readonly zone: string;
  /** Monday first. */
  readonly week: readonly (readonly Opening[])[];
  /** Days without opening hours, "2026-12-25" in the desk's zone. */
  readonly holidays: ReadonlySet<string>;
  readonly targets: Readonly<Record<Priority, Target>>;
  /** Whom to call while the desk is closed. */
  readonly emergencyLine: string;
  /** When shifts start, in order; empty: there are none, and no digest. */
  readonly shifts: readonly TimeOfDay[];
  readonly reminders: {
    /** Minutes between two messages about cases that are late; urgent ones do not wait. */
    readonly atMostEvery: number;
    /** Minutes until the same case is named again. */
    readonly againAfter: number;
  };
}

/** On the clock of the desk's zone; 24:00 is the end of a day. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

/** From this time to, but not including, that one, on the same day. */
export interface Opening {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
}

/** How long something may take, in minutes of the desk's working time, or of all time when it goes around the clock. */
export interface Target {
  readonly firstResponseMinutes: number;
  readonly resolveMinutes: number;
  readonly aroundTheClock: boolean;
}
