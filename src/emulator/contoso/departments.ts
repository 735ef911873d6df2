/** Where people work and as what. The first two of each department are its directors (see people.ts). */
export const departments = [
  { name: 'Finance', size: 95, titles: ['Accountant', 'Financial Analyst', 'Payroll Specialist', 'Treasury Analyst'] },
  { name: 'IT', size: 70, titles: ['Systems Engineer', 'Network Engineer', 'Business Analyst', 'Application Owner'] },
  { name: 'Sales', size: 190, titles: ['Account Executive', 'Sales Engineer', 'Key Account Lead', 'Sales Assistant'] },
  { name: 'Operations', size: 230, titles: ['Shift Lead', 'Planner', 'Warehouse Associate', 'Quality Inspector'] },
  { name: 'Human Resources', size: 45, titles: ['HR Partner', 'Recruiter', 'Learning Specialist'] },
  { name: 'Legal', size: 25, titles: ['Counsel', 'Contract Specialist', 'Privacy Specialist'] },
  { name: 'Marketing', size: 70, titles: ['Designer', 'Campaign Planner', 'Editor', 'Event Planner'] },
  {
    name: 'Engineering',
    size: 160,
    titles: ['Software Engineer', 'Test Engineer', 'Product Owner', 'Mechanical Engineer'],
  },
  { name: 'Customer Service', size: 80, titles: ['Service Agent', 'Service Team Lead', 'Knowledge Editor'] },
] as const;

export type Department = (typeof departments)[number];
