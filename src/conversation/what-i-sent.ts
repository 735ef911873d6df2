import { cardDate } from '../delivery/card-date.ts';
import { sentTo } from '../delivery/sent-to.ts';
import type { PersonId } from '../people/person.ts';
import { announcementsSentTo } from '../waves/announcements-sent-to.ts';
import type { House } from './house.ts';

/** The answer to "is this message from you?", which cannot see the message. */
const ABOUT_A_MESSAGE = 'is-this-phishing';
const LAST_DAYS = 90;
const MOST = 5;

/** A key of the card's strings, by what was sent. Whatever else left the outbox was asked for in a channel. */
const NEWS: Readonly<Record<string, string>> = {
  'waves/announcement': 'sentReminder',
  'waves/finished': 'sentWaveEnd',
  'helpdesk/case-opened': 'sentCaseNews',
  'helpdesk/case-claimed': 'sentCaseNews',
  'helpdesk/case-added': 'sentCaseNews',
  'helpdesk/case-resolved': 'sentCaseNews',
  'helpdesk/case-withdrawn': 'sentCaseNews',
};

/**
 * What the card of an answer says of messages that came by themselves: from our own record, whoever's the question's words
 * are. `personId` is of the signed activity, so that nobody reads another person's.
 */
export async function whatISent({ db }: Pick<House, 'db'>, personId: PersonId, article: string) {
  if (article !== ABOUT_A_MESSAGE) return { showsSent: false, sent: [] };
  const [announcements, others] = await Promise.all([
    announcementsSentTo(db, personId, LAST_DAYS, MOST),
    sentTo(db, personId, LAST_DAYS, MOST),
  ]);
  const sent = [
    ...announcements.map(({ title, at }) => ({ what: 'sentAnnouncement', title, at })),
    ...others.map(({ card, at }) => ({ what: NEWS[card] ?? 'sentAnswer', title: '', at })),
  ];
  const newest = sent.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, MOST);
  return { showsSent: true, sent: newest.map((one) => ({ ...one, at: cardDate(one.at) })) };
}
