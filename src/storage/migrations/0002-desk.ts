import { type Kysely, sql } from 'kysely';

/** The helpdesk's queue: more states, subjects, cases raised for somebody else, replies, search. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const OPEN = `('new', 'claimed', 'waiting', 'reopened')`;

const STATEMENTS = [
  `alter table ticket
    drop constraint ticket_state_check,
    drop constraint ticket_priority_check,
    add constraint ticket_state_check
      check (state in ('new', 'claimed', 'waiting', 'reopened', 'resolved', 'withdrawn', 'merged')),
    add constraint ticket_priority_check check (priority in ('normal', 'high', 'urgent')),
    add column subject text not null default 'other'
      check (subject in ('lost-device', 'security', 'registration', 'sign-in', 'other')),
    add column raised_by_id text,
    add column raised_by_name text,
    add column raised_how text check (raised_how in ('colleague', 'call')),
    add column resolution_code text
      check (resolution_code in ('guided', 'reset', 'device', 'policy', 'elsewhere', 'not-a-problem', 'by-person')),
    add column closed_at timestamptz,
    add column rating smallint check (rating between 1 and 3),
    add column merged_into bigint references ticket (id),
    add column due_at timestamptz,
    add column reminded_at timestamptz,
    add column search tsvector not null default '',
    add column urgency smallint not null
      generated always as (case priority when 'urgent' then 0 when 'high' then 1 else 2 end) stored,
    add column in_front smallint not null
      generated always as (case state when 'reopened' then 0 else 1 end) stored,
    add check ((raised_by_id is null) = (raised_how is null)),
    add check ((state = 'merged') = (merged_into is not null))`,
  `update ticket set search = to_tsvector('simple', person_name || ' ' || question)`,
  `update ticket set closed_at = changed_at where state in ('resolved', 'withdrawn')`,
  `alter table ticket add check ((state in ${OPEN}) = (closed_at is null))`,
  // One open case a person and subject: a second cry for help adds to the first.
  `drop index ticket_one_open`,
  `create unique index ticket_one_open on ticket (person_id, subject) where state in ${OPEN}`,
  // Each view of the queue reads its index in order: the columns are those of its ORDER BY.
  `create index ticket_unclaimed on ticket (urgency, in_front, opened_at, id) where state in ('new', 'reopened')`,
  `create index ticket_owned on ticket (owner_id, urgency, opened_at, id) where state in ('claimed', 'waiting')`,
  `create index ticket_urgent on ticket (opened_at, id) where priority = 'urgent' and state in ${OPEN}`,
  `create index ticket_due on ticket (due_at, id) where due_at is not null and state in ('new', 'claimed', 'reopened')`,
  `create index ticket_person on ticket (person_id, id desc)`,
  `create index ticket_raised on ticket (raised_by_id, opened_at) where raised_by_id is not null`,
  // Without a waiting list of its own: on the embedded engine nobody would empty it in time.
  `create index ticket_search on ticket using gin (search) with (fastupdate = off)`,
  `alter table ticket_note
    add column author_id text,
    add column author_name text,
    add column author text not null default 'person' check (author in ('person', 'raiser', 'desk')),
    add column asks boolean not null default false`,
  `create index ticket_note_author on ticket_note (author_id, at) where author = 'raiser'`,
  // What one person was answered lately, for whoever helps them.
  `create index audit_actor on audit (actor, id) where event = 'answer.given'`,
];
