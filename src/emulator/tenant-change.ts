import type { GraphMethod, GraphUser } from './graph-shapes.ts';

/** Who made a change: the person themselves at Security info, or an administrator for them. */
export type ChangedBy = 'self' | 'admin';

/** Everything that can happen to the tenant after its start; kept in the changes file in this form. */
export type TenantChange =
  | {
      readonly kind: 'methodAdded';
      readonly personId: string;
      readonly method: GraphMethod;
      readonly at: string;
      readonly by: ChangedBy;
    }
  | {
      readonly kind: 'methodRemoved';
      readonly personId: string;
      readonly method: GraphMethod;
      readonly at: string;
      readonly by: ChangedBy;
    }
  | { readonly kind: 'memberAdded' | 'memberRemoved'; readonly groupId: string; readonly memberId: string }
  | { readonly kind: 'userChanged'; readonly personId: string; readonly set: Partial<GraphUser> }
  | { readonly kind: 'userRemoved'; readonly personId: string }
  | { readonly kind: 'passkeyPolicyChanged'; readonly set: Readonly<Record<string, unknown>> };
