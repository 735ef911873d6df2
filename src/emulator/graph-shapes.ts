/** What the emulated tenant holds, in the words of Microsoft Graph v1.0; beta-only properties say so. */
export interface GraphUser {
  readonly id: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly userPrincipalName: string;
  readonly mail: string | null;
  readonly mailNickname: string;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly officeLocation: string | null;
  readonly businessPhones: readonly string[];
  readonly mobilePhone: string | null;
  readonly preferredLanguage: string | null;
  readonly usageLocation: string | null;
  readonly accountEnabled: boolean;
  readonly userType: 'Member' | 'Guest';
  readonly externalUserState: string | null;
  readonly createdDateTime: string;
  readonly employeeHireDate: string | null;
  readonly onPremisesSyncEnabled: boolean | null;
}

export interface GraphGroup {
  readonly id: string;
  readonly displayName: string;
  readonly description: string | null;
  readonly createdDateTime: string;
  readonly groupTypes: readonly string[];
  readonly mailEnabled: boolean;
  readonly mailNickname: string;
  readonly securityEnabled: boolean;
  readonly visibility: string | null;
}

export interface GraphDevice {
  readonly id: string;
  readonly deviceId: string;
  readonly displayName: string;
  readonly operatingSystem: string;
  readonly operatingSystemVersion: string | null;
  readonly manufacturer: string | null;
  readonly model: string | null;
  readonly trustType: string;
  readonly profileType: string;
  readonly accountEnabled: boolean;
  readonly isManaged: boolean | null;
  readonly isCompliant: boolean | null;
  readonly approximateLastSignInDateTime: string;
  readonly registrationDateTime: string;
}

/** Any authentication method; what else it carries depends on its '@odata.type'. */
export interface GraphMethod {
  readonly '@odata.type': string;
  readonly id: string;
  readonly createdDateTime: string | null;
  readonly [property: string]: unknown;
}

export interface GraphAudit {
  readonly id: string;
  readonly activityDateTime: string;
  readonly activityDisplayName: string;
  readonly category: string;
  readonly correlationId: string;
  readonly loggedByService: string;
  readonly operationType: string;
  readonly result: 'success' | 'failure';
  readonly resultReason: string;
  readonly initiatedBy: object;
  readonly targetResources: readonly object[];
  readonly additionalDetails: readonly object[];
}
