import { GraphRefusal } from '../graph-refusal.ts';
import type { Ground, Route } from '../graph-request.ts';
import type { GraphUser } from '../graph-shapes.ts';
import { answerCollection } from '../odata/answer-collection.ts';
import { answerEntity } from '../odata/answer-entity.ts';
import { registrationDetails } from '../registration-details.ts';

const flags = ['isAdmin', 'isMfaCapable', 'isMfaRegistered', 'isPasswordlessCapable', 'isSsprCapable'];
const report = '/reports/authenticationMethods/userRegistrationDetails';

const row = (user: GraphUser, { tenant, clock }: Ground) => ({
  ...registrationDetails(user, tenant.state.methods.get(user.id) ?? [], clock()),
});

/** The registration report and the audit log: the two reads Entra allows only five times in ten seconds. */
export const reportRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: report,
    beta: true,
    serve: (request, ground) =>
      answerCollection(request, {
        // People whose account is disabled are not in the report.
        items: [...ground.tenant.state.users.values()]
          .filter((user) => user.accountEnabled)
          .map((user) => row(user, ground)),
        context: 'reports/authenticationMethods/userRegistrationDetails',
        options: ['$filter', '$top', '$skiptoken', '$select', '$count'],
        pageSize: ground.reportPageSize,
        filterable: [...flags, 'methodsRegistered', 'userDisplayName', 'userPrincipalName'],
      }),
  },
  {
    method: 'GET',
    path: `${report}/{id}`,
    beta: true,
    serve(request, ground, id = '') {
      const user = ground.tenant.state.users.get(id.toLowerCase());
      if (!user?.accountEnabled) throw new GraphRefusal(404, 'NotFound', `No registration details for '${id}'.`);
      return answerEntity(request, {
        item: row(user, ground),
        context: 'reports/authenticationMethods/userRegistrationDetails/$entity',
      });
    },
  },
  {
    method: 'GET',
    path: '/auditLogs/directoryAudits',
    beta: true,
    serve: (request, ground) =>
      answerCollection(request, {
        // Newest first, as the real log answers.
        items: ground.tenant.state.audits.toReversed().map((audit) => ({ ...audit })),
        context: 'auditLogs/directoryAudits',
        options: ['$filter', '$top', '$skiptoken'],
        pageSize: ground.reportPageSize,
        filterable: [
          'activityDisplayName',
          'activityDateTime',
          'category',
          'loggedByService',
          'correlationId',
          'result',
        ],
      }),
  },
];
