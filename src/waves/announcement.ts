import type { CardMessage } from '../delivery/card-message.ts';
import type { Wave } from './wave.ts';

/** What people of a wave get. `reminder`: they asked for it; it offers no further one. */
export function announcement(wave: Wave, organisation: string, reminder = false): CardMessage {
  return { card: 'waves/announcement', data: { waveId: wave.id, reminder, ...announcementText(wave, organisation) } };
}

/** The words of an announcement as its card and its preview take them: approved Markdown, or plain words. */
export function announcementText({ text }: Pick<Wave, 'text'>, organisation: string) {
  const { title, body, approved } = text;
  return { organisation, title, bodyMarkdown: approved ? body : '', body: approved ? '' : body };
}
