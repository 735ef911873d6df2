import assert from 'node:assert/strict';
import { type Command, caseNumberIn, commandIn } from '../../src/conversation/commands.ts';

describe('a typed text', () => {
  const COMMANDS: Readonly<Record<Command, readonly string[]>> = {
    welcome: ['hi', 'Hello!', 'HELP', 'good  morning', 'What can you do?', 'menu.'],
    register: [
      'help me register',
      'Help me to register',
      'register',
      'set up a passkey',
      'Setup my passkey',
      'register now!',
    ],
    check: ['am I set up?', 'Am I all set up?', 'check my status', 'status', 'am i done'],
    person: ['ask a person', 'Talk to a human', 'contact the service desk', 'contact helpdesk'],
    'my-cases': ['my case', 'My cases?'],
    announce: ['announce', 'Announce!'],
    waves: ['waves', 'Waves.'],
    gaps: ['gaps', 'Content gaps?'],
  };
  for (const [command, texts] of Object.entries(COMMANDS)) {
    it(`is the command "${command}" as a whole`, () => {
      for (const text of texts) assert.equal(commandIn(text), command, text);
    });
  }

  it('is a question as soon as there is more to it', () => {
    const questions = [
      'do not register',
      'how do I register?',
      'help, my phone is gone',
      'hi, what is a passkey',
      'status bar',
    ];
    const more = [
      'announce it to me',
      'who announces',
      'my case is urgent',
      'set up outlook',
      '/help',
      'registered',
      '',
    ];
    for (const text of [...questions, ...more]) assert.equal(commandIn(text), undefined, text);
  });

  it('names a case only as a whole', () => {
    for (const text of ['case 1004', 'Case #1004', 'CASE no 1004', 'case number 1004?', 'case  1004.']) {
      assert.equal(caseNumberIn(text), 1004, text);
    }
    for (const text of [
      'case',
      'case x',
      'in case 1004',
      'case 1004 is mine',
      'case -1',
      'case 1.5',
      `case ${'9'.repeat(10)}`,
    ]) {
      assert.equal(caseNumberIn(text), undefined, text);
    }
  });
});
