import { z } from 'zod';

const id = z.string().min(1).max(1_000);
const account = z.object({ id, name: z.string().optional(), aadObjectId: z.string().optional() });

/** The parts of a Bot Framework activity that this product relies on. Whatever else Teams sends stays untouched. */
export const activitySchema = z.object({
  type: z.string().min(1),
  id: z.string().optional(),
  // Other channels of an Azure Bot (Web Chat, Direct Line) let the sender say who they are; Teams vouches for it.
  channelId: z.literal('msteams'),
  serviceUrl: z.string().url(),
  from: account,
  recipient: account,
  conversation: z.object({ id, conversationType: z.string().optional(), tenantId: z.string().optional() }),
  channelData: z
    .object({ tenant: z.object({ id: z.string() }).optional() })
    .passthrough()
    .optional(),
  text: z.string().optional(),
  locale: z.string().optional(),
  name: z.string().optional(),
  action: z.string().optional(),
  replyToId: z.string().optional(),
  entities: z
    .array(z.object({ type: z.string(), platform: z.string().optional().catch(undefined) }))
    .max(100)
    .optional()
    .catch(undefined),
  value: z.unknown().optional(),
});

export type TeamsActivity = z.infer<typeof activitySchema>;

/** The tenant an activity comes from, in lower case; Teams names it in one of two places. */
export const tenantOf = (activity: TeamsActivity): string | undefined =>
  (activity.channelData?.tenant?.id ?? activity.conversation.tenantId)?.toLowerCase();
