import { stableId } from './contoso/stable-id.ts';
import type { GraphAudit, GraphMethod, GraphUser } from './graph-shapes.ts';
import type { TenantChange } from './tenant-change.ts';

type MethodChange = Extract<TenantChange, { kind: 'methodAdded' | 'methodRemoved' }>;

/**
 * The directory audit records a changed sign-in method leaves. A passkey leaves two: its own, from the registration
 * service, with only the user principal name of its target; and the general "security info" one. As seen in the field.
 */
export function audits(change: MethodChange, user: GraphUser): readonly GraphAudit[] {
  const added = change.kind === 'methodAdded';
  const general = record(change, user, {
    activityDisplayName: added ? 'User registered security info' : 'User deleted security info',
    loggedByService: 'Authentication Methods',
    targetId: user.id,
    additionalDetails: [],
  });
  if (!isPasskey(change.method)) return [general];
  const sort = change.method.passkeyType === 'synced' ? 'synced' : 'device-bound';
  const passkey = record(change, user, {
    activityDisplayName: `${added ? 'Add' : 'Delete'} Passkey (${sort})`,
    loggedByService: 'Device Registration Service',
    targetId: '',
    additionalDetails: [{ key: 'AAGuid', value: String(change.method.aaGuid) }],
  });
  return [passkey, general];
}

const isPasskey = (method: GraphMethod): boolean =>
  method['@odata.type'] === '#microsoft.graph.fido2AuthenticationMethod';

interface Particulars {
  readonly activityDisplayName: string;
  readonly loggedByService: string;
  readonly targetId: string;
  readonly additionalDetails: readonly object[];
}

function record(change: MethodChange, user: GraphUser, { targetId, ...particulars }: Particulars): GraphAudit {
  const topic = `${change.at}/${change.method.id}/${particulars.activityDisplayName}`;
  const self = { id: user.id, displayName: user.displayName, userPrincipalName: user.userPrincipalName };
  const admin = { id: stableId('audit-admin'), displayName: null, userPrincipalName: 'admin@contoso.example' };
  return {
    ...particulars,
    id: `Directory_${stableId(`audit/${topic}`)}`,
    correlationId: stableId(`correlation/${change.at}/${change.method.id}`),
    activityDateTime: change.at,
    category: 'UserManagement',
    operationType: change.kind === 'methodAdded' ? 'Add' : 'Delete',
    result: 'success',
    resultReason: '',
    initiatedBy: { app: null, user: { ...(change.by === 'self' ? self : admin), ipAddress: null } },
    targetResources: [
      {
        id: targetId,
        type: 'User',
        displayName: null,
        groupType: null,
        userPrincipalName: user.userPrincipalName,
        modifiedProperties: [],
      },
    ],
  };
}
