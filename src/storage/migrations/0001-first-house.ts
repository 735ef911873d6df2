import { type Kysely, sql } from 'kysely';

/** Tables of the first release. Stays as it is once shipped: changes come as further migrations. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table reach (
    person_id text primary key,
    conversation_id text not null,
    service_url text not null,
    tenant_id text not null,
    locale text,
    blocked text,
    updated_at timestamptz not null default now()
  )`,
  `create table outbox (
    id bigint generated always as identity primary key,
    recipient text not null,
    card text not null,
    data jsonb not null,
    locale text,
    thread text,
    state text not null default 'pending' check (state in ('pending', 'sent', 'given-up')),
    attempt int not null default 0,
    not_before timestamptz not null default now(),
    outcome text,
    created_at timestamptz not null default now()
  )`,
  // Starts with the columns of the claim's ORDER BY: otherwise each claim sorts every due row.
  `create index outbox_due on outbox (not_before, id) where state = 'pending'`,
  `create table posted_card (
    thread text primary key,
    conversation_id text not null,
    service_url text not null,
    activity_id text not null
  )`,
  `create table audit (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    actor text not null,
    event text not null,
    subject text not null,
    detail jsonb not null
  )`,
  `create index audit_subject on audit (subject, id)`,
  `create table guidance (
    person_id text primary key,
    device text not null,
    question text,
    tried jsonb not null default '[]',
    updated_at timestamptz not null default now()
  )`,
  `create table enrolment (
    person_id text primary key,
    has_passkey boolean not null,
    methods jsonb not null,
    as_of timestamptz not null
  )`,
  `create table ticket (
    id bigint generated always as identity (start with 1001) primary key,
    person_id text not null,
    person_name text not null,
    question text not null,
    tried jsonb not null default '[]',
    device text,
    status_text text,
    priority text not null check (priority in ('normal', 'urgent')),
    state text not null,
    owner_id text,
    owner_name text,
    resolution text,
    version int not null default 1,
    opened_at timestamptz not null default now(),
    changed_at timestamptz not null default now()
  )`,
  // One open case a person: a second cry for help adds to the first.
  `create unique index ticket_one_open on ticket (person_id) where state in ('new', 'claimed')`,
  `create table wave (
    id bigint generated always as identity primary key,
    name text not null,
    group_id text not null,
    group_name text not null,
    title text not null,
    body text not null,
    state text not null,
    created_by text not null,
    created_at timestamptz not null default now(),
    approved_at timestamptz,
    finished_at timestamptz,
    form_id text not null unique
  )`,
  `create table wave_delivery (
    id bigint generated always as identity primary key,
    wave_id bigint not null references wave (id),
    person_id text not null,
    person_name text not null,
    state text not null default 'pending',
    outcome text,
    detail text,
    attempt int not null default 0,
    not_before timestamptz not null default now(),
    lease_by text,
    sent_at timestamptz,
    conversation_id text,
    activity_id text,
    unique (wave_id, person_id)
  ) with (fillfactor = 80)`,
  `create index wave_delivery_due on wave_delivery (not_before, id) where state in ('pending', 'claimed')`,
  `create table wave_response (
    wave_id bigint not null references wave (id),
    person_id text not null,
    response text not null check (response in ('register', 'question', 'later')),
    at timestamptz not null default now(),
    remind_at timestamptz,
    reminded_at timestamptz,
    primary key (wave_id, person_id, response)
  )`,
  `create table bucket (
    key text primary key,
    tokens double precision not null,
    cap double precision not null,
    rate double precision not null,
    at timestamptz not null default now()
  )`,
];
