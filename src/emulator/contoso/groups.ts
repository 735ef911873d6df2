import { contosoIds } from '../contoso-ids.ts';
import type { GraphGroup, GraphUser } from '../graph-shapes.ts';
import type { Employee } from './people.ts';

/** A group and its direct members: ids of users and of groups nested in it. */
export interface GroupWithMembers {
  readonly group: GraphGroup;
  readonly members: readonly string[];
}

const ids = contosoIds.groups;

/** The tenant's groups. Nested: Finance ⊃ Accounts Payable, Travellers ⊃ EMEA ⊃ Iberia, Guide helpdesk ⊃ Helpdesk pilot. */
export function groups(all: readonly Employee[], guests: readonly GraphUser[]): readonly GroupWithMembers[] {
  const seats = (department: string, from: number, to: number): string[] =>
    all.filter((one) => one.department === department && one.seat >= from && one.seat < to).map((one) => one.user.id);
  const directors = all.filter((one) => one.seat < 2).map((one) => one.user.id);
  const enabled = all.filter((one) => one.user.accountEnabled).map((one) => one.user.id);
  const auditor = guests.slice(0, 1).map((guest) => guest.id);
  const helpdesk = seats('IT', 2, 16);
  return [
    group(ids.allStaff, 'All staff', 'Every employee whose account is enabled', enabled),
    group(ids.itAdmins, 'Passkey pilot – IT admins', 'First wave', seats('IT', 16, 50)),
    group(ids.finance, 'Passkey pilot – Finance', 'Second wave, with the external auditor', [
      ...seats('Finance', 2, 41),
      ids.accountsPayable,
      ...auditor,
    ]),
    group(ids.accountsPayable, 'Finance – Accounts payable', null, seats('Finance', 41, 61)),
    group(ids.directors, 'Passkey pilot – Directors', 'Second wave', directors),
    group(ids.travellers, 'Passkey pilot – Frequent travellers', 'Third wave', [
      ...seats('Sales', 2, 32),
      ids.travellersEmea,
    ]),
    // Seats 30 and 31 are members twice, directly and nested: whoever counts must count people, not rows.
    group(ids.travellersEmea, 'Frequent travellers – EMEA', null, [...seats('Sales', 30, 42), ids.travellersIberia]),
    group(ids.travellersIberia, 'Frequent travellers – Iberia', null, seats('Sales', 42, 47)),
    group(ids.helpdeskPilot, 'Passkey pilot – Helpdesk', 'First wave', helpdesk),
    group(ids.guideAdmins, 'Passkey Guide admins', 'May run waves', [contosoIds.people.robin, ...seats('IT', 17, 19)]),
    group(ids.guideHelpdesk, 'Passkey Guide helpdesk', 'Answer escalations', [
      contosoIds.people.robin,
      ids.helpdeskPilot,
    ]),
    group(ids.emergencyAccess, 'Emergency access', 'Break-glass accounts', [...contosoIds.emergency]),
    group(ids.notYet, 'Passkey not yet', 'Shared scanners on the night shift', seats('Operations', 100, 125)),
  ];
}

function group(
  id: string,
  displayName: string,
  description: string | null,
  members: readonly string[],
): GroupWithMembers {
  return {
    members,
    group: {
      id,
      displayName,
      description,
      createdDateTime: '2026-09-07T09:00:00Z',
      groupTypes: [],
      mailEnabled: false,
      mailNickname: displayName.toLowerCase().replace(/[^a-z]+/g, '-'),
      securityEnabled: true,
      visibility: null,
    },
  };
}
