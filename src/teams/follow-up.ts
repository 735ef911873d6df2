import type { Reply } from '../conversation/reply.ts';
import type { ConversationAddress, Messenger } from '../delivery/messenger.ts';
import type { Logger } from '../kernel/logger.ts';

interface Pressed {
  readonly to: ConversationAddress;
  /** Id of the message whose card was pressed. */
  readonly message: string | undefined;
}

/**
 * Sends an answer that Teams did not wait for: the press was answered with "one moment", now the pressed card changes, and
 * the rest arrives as new messages. Never throws: nobody is left who could be told.
 */
export async function followUp(
  { messenger, logger }: { readonly messenger: Messenger; readonly logger: Logger },
  { to, message }: Pressed,
  replying: Promise<Reply>,
): Promise<void> {
  try {
    const { replace, show = [] } = await replying;
    const sent = [
      replace && (() => (message ? messenger.update(to, message, replace) : messenger.send(to, replace))),
      ...show.map((one) => () => messenger.send(to, one)),
    ];
    for (const send of sent) {
      const verdict = await send?.();
      if (verdict && verdict.kind !== 'sent') logger.error({ verdict }, 'a late answer could not be sent');
    }
  } catch (error) {
    logger.error({ err: error }, 'a late answer could not be sent');
  }
}
