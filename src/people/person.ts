/** Entra object id of a user: the only identity this product trusts. */
export type PersonId = string;
/** Entra object id of a security group. */
export type GroupId = string;

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly givenName: string;
  readonly userPrincipalName: string;
  readonly department: string | undefined;
  /** BCP 47, as Entra's preferredLanguage gives it. */
  readonly language: string | undefined;
  readonly enabled: boolean;
  readonly kind: 'member' | 'guest';
}

export interface Group {
  readonly id: GroupId;
  readonly name: string;
}
