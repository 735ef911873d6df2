import type { CryForHelp } from '../../src/helpdesk/open-ticket.ts';
import { newId } from '../../src/kernel/ids.ts';

export const ANNA = { id: 'aaaaaaaa-0000-4000-8000-000000000001', name: 'Anna Berg' };

/** Somebody asks for help; say only what matters in your test. */
export const aCry = (given: Partial<CryForHelp> = {}): CryForHelp => ({
  person: ANNA,
  question: 'The QR code does nothing',
  article: undefined,
  enteredDetails: false,
  formId: newId(),
  context: { tried: ['Switched Bluetooth on'], device: 'iPhone 15', statusText: 'No passkey yet.' },
  ...given,
});
