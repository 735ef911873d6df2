import assert from 'node:assert/strict';
import { type Command, readCommands } from '../../src/conversation/commands.ts';
import { allCommands } from './all-commands.ts';

const { caseNumberIn } = allCommands;
const commandIn = (text: string, locale = 'en') => allCommands.commandIn(text, locale)?.command;

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

  const IN_OTHER_LANGUAGES: Readonly<Record<string, readonly (readonly [string, Command])[]>> = {
    de: [
      ['Hallo!', 'welcome'],
      ['hilfe', 'welcome'],
      ['Mein Status', 'check'],
      ['meine Faelle', 'my-cases'],
    ],
    es: [
      ['¡Hola!', 'welcome'],
      ['ya termine', 'check'],
      ['¿YA TERMINÉ?', 'check'],
      ['«Anuncios»', 'waves'],
    ],
    fr: [
      ['Où en suis je ?', 'check'],
      ['parler à quelqu’un', 'person'],
      ['M’INSCRIRE', 'register'],
    ],
    it: [
      ['Buongiorno!', 'welcome'],
      ['sono a posto', 'check'],
    ],
    ja: [
      ['設定できていますか?', 'check'],
      ['ヘルプ', 'welcome'],
      ['ﾍﾙﾌﾟ', 'welcome'],
      ['登録を手伝って。', 'register'],
    ],
    nl: [
      ['Hoi', 'welcome'],
      ['ben ik klaar?', 'check'],
      ['mijn zaak', 'my-cases'],
    ],
    pl: [
      ['Cześć', 'welcome'],
      ['pomoz w rejestracji', 'register'],
      ['Zapytaj człowieka', 'person'],
    ],
    pt: [
      ['olá', 'welcome'],
      ['Anuncios', 'waves'],
      ['início', 'welcome'],
    ],
  };
  for (const [language, texts] of Object.entries(IN_OTHER_LANGUAGES)) {
    it(`is a command in ${language}, however it is written`, () => {
      for (const [text, command] of texts) assert.equal(commandIn(text, `${language}-XX`), command, text);
    });
  }

  it('is understood in English whatever the client’s language, and answered in that of the client', () => {
    for (const locale of ['de-AT', 'ja', 'sv']) {
      assert.deepEqual(allCommands.commandIn('My cases', locale), { command: 'my-cases', locale });
    }
  });

  it('is understood in a language other than the client’s, and answered in it where there is only one', () => {
    assert.deepEqual(allCommands.commandIn('Buenos días', 'en-US'), { command: 'welcome', locale: 'es' });
    assert.deepEqual(allCommands.commandIn('hallo', 'en-US'), { command: 'welcome', locale: 'en-US' });
  });

  it('is a question when it means different things in languages that are not the client’s', () => {
    const { commandIn: twice } = readCommands(['en', 'xx', 'yy'], (language) => ({
      welcome: language === 'en' ? 'help' : language,
      'check-words': language === 'xx' ? 'fala' : '',
      'waves-words': language === 'yy' ? 'fala' : '',
    }));
    assert.equal(twice('fala', 'en'), undefined);
    assert.equal(twice('fala', 'xx')?.command, 'check');
    assert.equal(twice('fala', 'yy')?.command, 'waves');
    assert.equal(twice('?', 'en'), undefined);
  });

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

  it('names a case in any language', () => {
    const texts = [
      'Fall 1004',
      'caso n.º 1004',
      'Demande n° 1004',
      'zaak 1004.',
      'Sprawa nr 1004',
      '案件1004',
      '案件　１００４',
      'CASO Nº 1004',
    ];
    for (const text of texts) assert.equal(caseNumberIn(text), 1004, text);
    for (const text of ['Fall', 'auf jeden Fall 1004', 'casa 1004', '案件'])
      assert.equal(caseNumberIn(text), undefined, text);
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
