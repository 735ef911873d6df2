import { contosoIds } from '../contoso-ids.ts';
import { GraphRefusal } from '../graph-refusal.ts';
import type { Route } from '../graph-request.ts';
import { answerCollection } from '../odata/answer-collection.ts';
import { answerEntity } from '../odata/answer-entity.ts';

const policy = '/policies/authenticationMethodsPolicy';

const organization = {
  id: contosoIds.tenant,
  displayName: 'Contoso (demo)',
  countryLetterCode: 'GB',
  preferredLanguage: 'en',
  tenantType: 'AAD',
  assignedPlans: [],
  verifiedDomains: [
    { name: 'contoso.example', type: 'Managed', isDefault: true, isInitial: false, capabilities: 'Email' },
    { name: 'contoso.onmicrosoft.example', type: 'Managed', isDefault: false, isInitial: true, capabilities: 'Email' },
  ],
};

/** The authentication methods policy and the organisation it belongs to. Read only. */
export const policyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: policy,
    beta: true,
    serve: (request, { tenant }) =>
      answerEntity(request, { item: tenant.state.policy, context: 'authenticationMethodsPolicy', options: [] }),
  },
  {
    method: 'GET',
    path: `${policy}/authenticationMethodConfigurations`,
    serve: (request, { tenant }) =>
      answerCollection(request, {
        items: tenant.state.policy.authenticationMethodConfigurations,
        context: 'policies/authenticationMethodsPolicy/authenticationMethodConfigurations',
        options: [],
      }),
  },
  {
    method: 'GET',
    path: `${policy}/authenticationMethodConfigurations/{id}`,
    beta: true,
    serve(request, { tenant }, id = '') {
      const item = tenant.state.policy.authenticationMethodConfigurations.find(
        (one) => one.id.toLowerCase() === id.toLowerCase(),
      );
      if (item === undefined) throw new GraphRefusal(404, 'resourceNotFound', `No configuration '${id}'.`);
      const context = 'policies/authenticationMethodsPolicy/authenticationMethodConfigurations/$entity';
      return answerEntity(request, { item, context, options: [] });
    },
  },
  {
    method: 'GET',
    path: '/organization',
    serve: (request) =>
      answerCollection(request, { items: [organization], context: 'organization', options: ['$select'] }),
  },
];
