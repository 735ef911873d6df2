import type { DeskHours } from '../../src/helpdesk/desk-hours.ts';
import { readDeskHours } from '../../src/helpdesk/read-desk-hours.ts';

/** Monday to Friday, 7:00 to 19:00 in Los Angeles, without Christmas Day: the desk of cards/desk.json. */
export const CONTOSO_DESK: DeskHours = readDeskHours('cards/desk.json');

/** A moment on the desk's clock in winter, eight hours behind UTC: monday('07:00') is Monday, 30 November 2026. */
export const onMonday = (time: string): Date => new Date(`2026-11-30T${time}:00-08:00`);
export const onTuesday = (time: string): Date => new Date(`2026-12-01T${time}:00-08:00`);
export const onFriday = (time: string): Date => new Date(`2026-12-04T${time}:00-08:00`);
export const onSaturday = (time: string): Date => new Date(`2026-12-05T${time}:00-08:00`);
