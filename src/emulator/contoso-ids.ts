/** The emulated tenant's fixed ids: settings of the demo and tests may rely on them. */
export const contosoIds = {
  tenant: '4c0a50c0-1a2b-4d3e-8f40-c0a50c0a5001',
  /** Robin Keller, IT support lead: the person whose eyes the demo looks through. */
  demoPerson: '0b1b0000-5eed-4a11-9a01-000000000001',
  people: {
    robin: '0b1b0000-5eed-4a11-9a01-000000000001',
    amara: '0b1b0000-5eed-4a11-9a01-000000000002',
    jonas: '0b1b0000-5eed-4a11-9a01-000000000003',
    lucia: '0b1b0000-5eed-4a11-9a01-000000000004',
    haruto: '0b1b0000-5eed-4a11-9a01-000000000005',
    chloe: '0b1b0000-5eed-4a11-9a01-000000000006',
  },
  emergency: ['0b1b0000-5eed-4a11-9a01-0000000000e1', '0b1b0000-5eed-4a11-9a01-0000000000e2'],
  groups: {
    allStaff: '9a0c0000-6007-4a22-8b02-000000000001',
    itAdmins: '9a0c0000-6007-4a22-8b02-000000000002',
    finance: '9a0c0000-6007-4a22-8b02-000000000003',
    directors: '9a0c0000-6007-4a22-8b02-000000000004',
    travellers: '9a0c0000-6007-4a22-8b02-000000000005',
    helpdeskPilot: '9a0c0000-6007-4a22-8b02-000000000006',
    guideAdmins: '9a0c0000-6007-4a22-8b02-000000000007',
    guideHelpdesk: '9a0c0000-6007-4a22-8b02-000000000008',
    emergencyAccess: '9a0c0000-6007-4a22-8b02-000000000009',
    notYet: '9a0c0000-6007-4a22-8b02-00000000000a',
    accountsPayable: '9a0c0000-6007-4a22-8b02-00000000000b',
    travellersEmea: '9a0c0000-6007-4a22-8b02-00000000000c',
    travellersIberia: '9a0c0000-6007-4a22-8b02-00000000000d',
  },
  profiles: {
    everyone: '00000000-0000-0000-0000-000000000001',
    privileged: '5a0f0000-9f0f-4a33-8c03-000000000002',
    securityKeysOnly: '5a0f0000-9f0f-4a33-8c03-000000000003',
  },
} as const;
