/**
 * Everything that is written to the audit trail: a closed list. `subject` names what it happened to ("ticket:1004",
 * "wave:2", a person's id). Details hold ids and states, never what people wrote and never a secret.
 */
export const AUDIT_EVENTS = [
  'case.opened',
  'case.added-to',
  'case.claimed',
  'case.released',
  'case.handed-over',
  'case.prioritised',
  'case.replied',
  'case.asked',
  'case.answered',
  'case.resumed',
  'case.resolved',
  'case.confirmed',
  'case.rated',
  'case.reopened',
  'case.merged',
  'case.withdrawn',
  'case.refused',
  'wave.approved',
  'wave.finished',
  'wave.cancelled',
  'answer.given',
  'answer.refused',
  'gap.assigned',
  'gap.unassigned',
  'status.checked',
  'press.refused',
] as const;

export type AuditEvent = (typeof AUDIT_EVENTS)[number];

export interface AuditEntry {
  /** Object id of who did it, or 'passkey-guide' for the bot's own clocks. */
  readonly actor: string;
  readonly event: AuditEvent;
  readonly subject: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}
