import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';

/** jsonb: read as parsed, written as JSON text (the one form both engines take alike). */
type Json<T extends object> = JSONColumnType<T, string, string>;
/** The same where there may be nothing. */
type OptionalJson<T extends object> = JSONColumnType<T, string | null, string | null> | null;
type Now = ColumnType<Date, Date | string | undefined, Date | string>;

/** Every table, in one place so that kysely checks each query. The SQL itself stays with the room it serves. */
export interface Schema {
  /** How to reach a person's 1:1 chat. One row a person; `blocked` holds why sending stopped. */
  reach: {
    person_id: string;
    conversation_id: string;
    service_url: string;
    tenant_id: string;
    locale: string | null;
    blocked: string | null;
    updated_at: Now;
  };
  /** What a person was answered last, for minutes: what "and on Android?" goes on from. */
  turn: {
    person_id: string;
    language: string;
    article: string | null;
    at: Now;
  };
  /** What people asked that had no good answer, in much the same words. Nobody who asked is kept. */
  gap: {
    id: Generated<number>;
    language: string;
    /** How the first of them asked, redacted. */
    example: string;
    /** Refused on purpose: kept apart from what may be answered one day. */
    refused: boolean;
    /** What somebody wrote with a thumbs-down, redacted: the last one; '' for nothing. */
    remark: Generated<string>;
    last_seen: Now;
  };
  gap_count: {
    gap_id: number;
    day: ColumnType<string, string | undefined, string>;
    kind: 'unknown' | 'refused' | 'chosen-away' | 'thumbs-down';
    /** The article that was shown; '' when none was. */
    article: string;
    count: number;
  };
  /** Words of which an admin has said which article they mean. */
  taught_phrase: {
    id: Generated<number>;
    /** null: the gap is too old and gone. */
    gap_id: number | null;
    language: string;
    text: string;
    article: string;
    taught_by: string;
    taught_at: Now;
    undone_by: string | null;
    undone_at: Date | null;
  };
  /** Messages promised to somebody, written in the transaction that promises them. */
  outbox: {
    id: Generated<number>;
    /** A person's object id, or 'helpdesk-channel'. */
    recipient: string;
    card: string;
    data: Json<Record<string, unknown>>;
    locale: string | null;
    /** Messages of one thread go out in order, and later ones show in place of the first. */
    thread: string | null;
    state: Generated<'pending' | 'sent' | 'given-up'>;
    attempt: Generated<number>;
    not_before: Now;
    outcome: string | null;
    created_at: Now;
    /** What thumbs below it are about; erased with `data`. */
    feedback: OptionalJson<Record<string, string>>;
    /** When Teams took it; null: it did not, or not yet. */
    sent_at: Date | null;
  };
  /** Answers of the last day, so that thumbs below them are understood. Nobody who read them is kept. */
  answer_shown: {
    /** A fingerprint of conversation and message: neither can be read from it. */
    message: string;
    article: string;
    language: string;
    /** Redacted; '' once it was counted as a gap. */
    question: string;
    vote: 'up' | 'down' | null;
    at: Now;
  };
  /** Thumbs by answer, language and the day (UTC) on which it was shown. */
  answer_feedback: {
    article: string;
    language: string;
    day: string;
    up: number;
    down: number;
  };
  /** The card on show for a thread, so that it can be updated in place. */
  posted_card: {
    thread: string;
    conversation_id: string;
    service_url: string;
    activity_id: string;
  };
  audit: {
    id: Generated<number>;
    at: Now;
    actor: string;
    event: string;
    subject: string;
    detail: Json<Record<string, unknown>>;
  };
  /** Where one person stands in the guided registration; what was tried goes into an escalation. */
  guidance: {
    person_id: string;
    device: string;
    tried: Json<string[]>;
    updated_at: Now;
  };
  /** The last registration report row for each person. */
  enrolment: {
    person_id: string;
    has_passkey: boolean;
    methods: Json<string[]>;
    /** Holds special rights in Entra; null: only a live check was made so far. */
    is_admin: boolean | null;
    as_of: Date;
  };
  ticket: {
    id: Generated<number>;
    person_id: string;
    person_name: string;
    subject: string;
    question: string;
    tried: Json<string[]>;
    device: string | null;
    status_text: string | null;
    priority: 'normal' | 'high' | 'urgent';
    /** 0 for urgent to 2 for normal: computed, for the order of the queue. */
    urgency: GeneratedAlways<number>;
    state: string;
    /** 0 for a reopened case, else 1: computed, for the order of the queue. */
    in_front: GeneratedAlways<number>;
    owner_id: string | null;
    owner_name: string | null;
    /** Who asked for somebody else, or wrote down their call; null: the person asked from their own account. */
    raised_by_id: string | null;
    raised_by_name: string | null;
    raised_how: 'colleague' | 'call' | null;
    resolution_code: string | null;
    resolution: string | null;
    /** When the person said that it works now. */
    confirmed_at: Date | null;
    /** 1 not good, 2 all right, 3 good. */
    rating: number | null;
    merged_into: number | null;
    /** When the next thing should have happened, and when the desk was last reminded of it. */
    due_at: Date | null;
    reminded_at: Date | null;
    /** Everything readable in the case, folded to plain small letters. */
    search: ColumnType<never, never, never>;
    /** Fences two presses of "Send": one form, one case. */
    form_id: string;
    version: Generated<number>;
    opened_at: Now;
    changed_at: Now;
    closed_at: Date | null;
  };
  /** What was added to a case: by its person, by whoever raised it, and what the helpdesk wrote to the person. */
  ticket_note: {
    id: Generated<number>;
    ticket_id: number;
    author: Generated<'person' | 'raiser' | 'desk'>;
    author_id: string | null;
    author_name: string | null;
    /** The case waits for an answer to it. */
    asks: Generated<boolean>;
    text: string;
    form_id: string;
    at: Now;
  };
  wave: {
    id: Generated<number>;
    /** Fences two presses of "Preview" and of "Send": one form, one wave. */
    form_id: string;
    /** Grows with each change of a draft: only the revision that was previewed can be sent. */
    revision: Generated<number>;
    group_id: string;
    group_name: string;
    /** What the admin filled in; '' when left empty. */
    template: string;
    own_title: string;
    own_text: string;
    /** What people read. Approved Markdown, or the admin's plain words when own_text is not ''. */
    title: string;
    body: string;
    state: Generated<'draft' | 'sending' | 'finished' | 'cancelled'>;
    created_by: string;
    created_at: Now;
    /** Who is freezing the roster just now, and until when that counts. */
    prepared_by: string | null;
    prepared_until: Date | null;
    approved_by: string | null;
    approved_at: Date | null;
    /** How many rows of wave_delivery there are, once frozen. */
    roster: number | null;
    ended_at: Date | null;
  };
  /** One row per member of a wave: the ledger. Outcomes and open rows add up to the roster at every moment. */
  wave_delivery: {
    id: Generated<number>;
    wave_id: number;
    person_id: string;
    person_name: string;
    state: Generated<'pending' | 'claimed' | 'done'>;
    outcome: string | null;
    detail: string | null;
    /** Sends begun, whatever came of them. */
    attempt: Generated<number>;
    /** Sends that failed and may be tried again; throttled ones do not count. */
    failures: Generated<number>;
    /** Not due before this; while claimed, the end of the lease. */
    not_before: Now;
    lease_by: string | null;
    sent_at: Date | null;
  };
  /** What people pressed on a wave's card. */
  wave_response: {
    wave_id: number;
    person_id: string;
    response: 'register' | 'question' | 'later';
    at: Now;
    remind_at: Date | null;
    /** What became of the reminder asked for; null while it is still to come. */
    reminder: 'sent' | 'registered' | 'stopped' | null;
  };
  /** A token bucket shared by all replicas. */
  bucket: {
    key: string;
    tokens: number;
    cap: number;
    rate: number;
    /** Times in a row that Teams said it is too much. */
    throttled: Generated<number>;
    at: Now;
  };
}
