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
    created_at timestamptz not null default now(),
    feedback jsonb,
    sent_at timestamptz,
    check ((state = 'sent') = (sent_at is not null))
  )`,
  // Starts with the columns of the claim's ORDER BY: otherwise each claim sorts every due row.
  `create index outbox_due on outbox (not_before, id) where state = 'pending'`,
  `create index outbox_sent on outbox (recipient, sent_at) where sent_at is not null`,
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
    tried jsonb not null default '[]',
    updated_at timestamptz not null default now()
  )`,
  `create table turn (
    person_id text primary key,
    language text not null,
    article text,
    at timestamptz not null
  )`,
  `create table answer_shown (
    message text primary key,
    article text not null,
    language text not null,
    question text not null,
    vote text check (vote in ('up', 'down')),
    at timestamptz not null default now()
  )`,
  `create index answer_shown_at on answer_shown (at)`,
  `create table answer_feedback (
    article text not null,
    language text not null,
    day date not null,
    up int not null,
    down int not null,
    primary key (article, language, day)
  )`,
  `create table gap (
    id bigint generated always as identity primary key,
    language text not null,
    example text not null,
    refused boolean not null,
    remark text not null default '',
    last_seen timestamptz not null default now()
  )`,
  `create index gap_language on gap (language, refused)`,
  `create table gap_count (
    gap_id bigint not null references gap (id) on delete cascade,
    day date not null default current_date,
    kind text not null check (kind in ('unknown', 'refused', 'chosen-away', 'thumbs-down')),
    article text not null,
    count int not null,
    primary key (gap_id, day, kind, article)
  )`,
  `create table taught_phrase (
    id bigint generated always as identity primary key,
    gap_id bigint references gap (id) on delete set null,
    language text not null,
    text text not null,
    article text not null,
    taught_by text not null,
    taught_at timestamptz not null default now(),
    undone_by text,
    undone_at timestamptz,
    check ((undone_by is null) = (undone_at is null))
  )`,
  // One answer a gap: of two admins at once, one is first.
  `create unique index taught_phrase_gap on taught_phrase (gap_id) where undone_at is null`,
  `create index taught_phrase_language on taught_phrase (language, id) where undone_at is null`,
  `create table enrolment (
    person_id text primary key,
    has_passkey boolean not null,
    methods jsonb not null,
    is_admin boolean,
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
    state text not null check (state in ('new', 'claimed', 'resolved', 'withdrawn')),
    owner_id text,
    owner_name text,
    resolution text,
    confirmed_at timestamptz,
    form_id text not null,
    version int not null default 1,
    opened_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    unique (person_id, form_id)
  )`,
  // One open case a person: a second cry for help adds to the first.
  `create unique index ticket_one_open on ticket (person_id) where state in ('new', 'claimed')`,
  `create table ticket_note (
    id bigint generated always as identity primary key,
    ticket_id bigint not null references ticket (id),
    text text not null,
    form_id text not null,
    at timestamptz not null default now(),
    unique (ticket_id, form_id)
  )`,
  `create table wave (
    id bigint generated always as identity primary key,
    form_id text not null unique,
    revision int not null default 1,
    group_id text not null,
    group_name text not null,
    template text not null,
    own_title text not null,
    own_text text not null,
    title text not null,
    body text not null,
    state text not null default 'draft' check (state in ('draft', 'sending', 'finished', 'cancelled')),
    created_by text not null,
    created_at timestamptz not null default now(),
    prepared_by text,
    prepared_until timestamptz,
    approved_by text,
    approved_at timestamptz,
    roster int,
    ended_at timestamptz,
    check ((roster is null) = (approved_at is null)),
    check (state not in ('sending', 'finished') or roster is not null)
  )`,
  `create table wave_delivery (
    id bigint generated always as identity primary key,
    wave_id bigint not null references wave (id),
    person_id text not null,
    person_name text not null,
    state text not null default 'pending' check (state in ('pending', 'claimed', 'done')),
    outcome text,
    detail text,
    attempt int not null default 0,
    failures int not null default 0,
    not_before timestamptz not null default now(),
    lease_by text,
    sent_at timestamptz,
    unique (wave_id, person_id),
    check ((state = 'done') = (outcome is not null))
  ) with (fillfactor = 80)`,
  `create index wave_delivery_person on wave_delivery (person_id)`,
  `create index wave_delivery_due on wave_delivery (not_before, id) where state in ('pending', 'claimed')`,
  `create index wave_delivery_open on wave_delivery (wave_id) where state in ('pending', 'claimed')`,
  `create table wave_response (
    wave_id bigint not null references wave (id),
    person_id text not null,
    response text not null check (response in ('register', 'question', 'later')),
    at timestamptz not null default now(),
    remind_at timestamptz,
    reminder text check (reminder in ('sent', 'registered', 'stopped')),
    primary key (wave_id, person_id, response)
  )`,
  `create index wave_response_due on wave_response (remind_at) where remind_at is not null and reminder is null`,
  `create table bucket (
    key text primary key,
    tokens double precision not null,
    cap double precision not null,
    rate double precision not null,
    throttled int not null default 0,
    at timestamptz not null default now()
  )`,
];
