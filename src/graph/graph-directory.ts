import type { Directory } from '../people/directory.ts';
import { askAboutGroups } from './ask-about-groups.ts';
import { askAboutPerson } from './ask-about-person.ts';
import { askAboutTenant } from './ask-about-tenant.ts';
import { type GraphOptions, graphClient } from './graph-client.ts';

/**
 * The Directory over Microsoft Graph v1.0, read only. Ids go into paths encoded; groupsOf for somebody who is gone is
 * empty; a missing group, or the methods or devices of somebody who is gone, is a PermanentFailure.
 */
export function graphDirectory(options: GraphOptions): Directory {
  const client = graphClient(options);
  return { ...askAboutPerson(client), ...askAboutGroups(client), ...askAboutTenant(client) };
}
