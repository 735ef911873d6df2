import assert from 'node:assert/strict';
import { redactPersonal } from '../../src/redaction/redact-personal.ts';
import { REDACTED } from '../../src/redaction/redacted.ts';

/** What was typed, and what of it nobody else may read. */
const GONE: readonly (readonly [string, ...string[]])[] = [
  // English
  ['my name is anna vorontsova and i cannot log in', 'anna', 'vorontsova'],
  ['My name is Will Long.', 'Will', 'Long'],
  ["I'm Ken O'Neill, please help", 'Ken', 'Neill'],
  ['this is tom from accounting, i lost my key', 'tom'],
  ['hi its sarah again', 'sarah'],
  ['Hi Guide, Kowalczyk here, no code arrives', 'Kowalczyk'],
  ['reset the login of j.miller and anna_berg and peter-paul.rubens', 'miller', 'anna', 'berg', 'rubens'],
  ['My colleague Tom Baker lost his phone', 'Tom', 'Baker'],
  ['can u reset mfa for raghunathan priyanka', 'raghunathan', 'priyanka'],
  ['why does anna.b get it, my username is jdoe', 'anna', '.b', 'jdoe'],
  ["d'Artagnan calls himself athos", 'Artagnan', 'athos'],
  ['colleague vorontsov cant log in', 'vorontsov'],
  ['my boss Mrs. van der Berg-Lüdenscheidt says no', 'Berg', 'Lüdenscheidt'],
  ['Mr king and Dr. J. R. Smythe are waiting', 'king', 'Smythe', 'J. R.'],
  ['Ask Will or Rose, they told Mark', 'Will', 'Rose', 'Mark'],
  ['Vorontsova cannot log in', 'Vorontsova'],
  ['BERGMANN, ANNA', 'BERGMANN', 'ANNA'],
  ['MY NAME IS ANNA BERG AND I AM LOCKED OUT', 'ANNA', 'BERG'],
  ["That's Anna's phone and Lars' key", 'Anna', 'Lars'],
  ['Thanks, Lena', 'Lena'],
  ['It fails again.\n\nRegards\nKarl-Heinz Obermüller', 'Karl', 'Heinz', 'Obermüller'],
  ['I work at Fabrikam in Tromsø', 'Fabrikam', 'Tromsø'],
  ['write to anna.berg+x@contoso.co.uk please', 'anna', 'berg', 'contoso'],
  ['anna (at) contoso dot com or berg at contoso.com', 'anna', 'berg', 'contoso'],
  ['jürgen.groß@städte.de', 'jürgen', 'groß', 'städte'],
  ['@Anna Berg can you look', 'Anna', 'Berg'],
  ['CONTOSO\\aberg, C:\\Users\\aberg\\x.txt and /mnt/aberg/y', 'aberg', 'CONTOSO'],
  ['see https://contoso.com/u/anna?id=7#x and www.fabrikam.org', 'contoso', 'anna', 'fabrikam', '7'],
  ['contoso.sharepoint.com/sites/hr is where', 'contoso', 'hr'],
  ['call +49 (0)170 / 123-45-67 or 425.555.0100', '170', '67', '425', '555', '0100'],
  ['employee 48213, ID: 7-7-1, extension 204', '48213', '7-7-1', '204'],
  ['my number is 12 34', '12 34'],
  ['card 4111 1111 1111 1111, IBAN DE89 3704 0044 0532 0130 00', '4111', '1111', '3704', 'DE89'],
  ['serial C02XK1ABJG5H, DESKTOP-7KQ2B1L, asset LT-40213, SM-G991B', 'C02', '7KQ', '40213', 'G991'],
  ['a1 b2 c3, my id: x7, DNI 12345678Z', 'a1', 'c3', 'x7', 'Z'],
  ['recovery key: abcd efgh ijkl', 'abcd', 'efgh', 'ijkl'],
  ['key a1b2, user anna2', 'a1b2', 'anna'],
  ['at 10.0.0.12, fe80::1ff:fe23:4567:890a, 00:1A:2B:3C:4D:5E', '10.0', 'fe80', '4567', '1A', '5E'],
  ['0f8fad5b-d9cb-469f-a165-70867728950e', '0f8f', '469f', '950e'],
  ['four eight two one, and double seven three', 'four', 'eight', 'seven three'],
  ['4️⃣8️⃣2️⃣1️⃣ and ４８２１ and ④⑧②① and 4\u200d8\u200d2', '4', '8', '2', '1'],
  ['4821 2027 is on it', '4821', '2027'],
  ['born 12.03.1984 or 1984-03-12, on 3/12/84', '1984', '84', '12'],
  ['I live at 221b Baker Street, London SW1A 2AA', '221', 'Baker', 'London', '2AA'],
  ['1600 Pennsylvania Ave, room 4.12, desk B7, PO Box 99', '1600', 'Pennsylvania', '4.12', 'B7', '99'],
  ['12 Elm Close', '12', 'Elm'],
  ['[4821] and [Anna] and [name: Berg]', '4821', 'Anna', 'Berg'],
  ['my password is hunter2!', 'hunter'],
  // German
  ['Ich heiße Jörg Würzbürger und komme nicht rein', 'Jörg', 'Würzbürger'],
  ['ich bin anna aus der buchhaltung', 'anna'],
  ['Herr Dr. Müller und Frau Schmidt-Rottluff', 'Müller', 'Schmidt', 'Rottluff'],
  ['herr weber hat mein handy', 'weber'],
  ['Mein Chef Kowalczyk und die Kollegin yilmaz', 'Kowalczyk', 'yilmaz'],
  ['Hat Xandra schon einen Passkey?', 'Xandra'],
  ['Lindenstraße 12a, 80331 München', 'Linden', '12a', '80331', 'München'],
  ['ich wohne in der lindenstr 5', 'linden', '5'],
  ['Am Alten Markt 3 und Goethestr. 5, Postfach 12 34', 'Markt', 'Goethe', '12 34'],
  ['meine pin lautet vier acht zwo eins', 'vier', 'zwo'],
  ['Viele Grüße, Friederike v. Zitzewitz', 'Friederike', 'Zitzewitz'],
  // French
  ["je m'appelle Jean-Loup Lefèvre", 'Jean', 'Loup', 'Lefèvre'],
  ['je suis Élodie de la compta', 'Élodie'],
  ['M. Dupont-Aignan et Mme Quéré sont bloqués', 'Dupont', 'Aignan', 'Quéré'],
  ['mon collègue thibault a perdu sa clé', 'thibault'],
  ["j'habite 12 bis rue de la Paix, 75002 Paris", '12', 'Paix', '75002', 'Paris'],
  ['bureau B204, 3e étage', '204'],
  ['mon code est quatre huit deux un', 'quatre', 'huit'],
  ['Cordialement, Maëlle', 'Maëlle'],
  // Spanish
  ['me llamo josé garcía y no puedo entrar', 'josé', 'garcía'],
  ['soy Íñigo, de ventas', 'Íñigo'],
  ['la señora de la Cruz y Don Quijano', 'Cruz', 'Quijano'],
  ['hola, soy iker del almacén', 'iker'],
  ['mi jefe Ángel perdió la llave', 'Ángel'],
  ['vivo en Calle Mayor 5, 28013 Madrid', 'Mayor', '28013', 'Madrid'],
  ['calle de alcalá 45', 'alcalá', '45'],
  ['Saludos, Begoña', 'Begoña'],
  // Others
  ['mi chiamo Giangiacomo Bellavista', 'Giangiacomo', 'Bellavista'],
  ['chamo-me Zulmira, moro na Rua Augusta 24', 'Zulmira', 'Augusta', '24'],
  ['ik heet Sjoerd van den Heuvel, Keizersgracht 12', 'Sjoerd', 'Heuvel', 'Keizers', '12'],
  ['nazywam się Świętosława, ul. Długa 7', 'Świętosława', 'Długa', '7'],
  ['私の名前は田中太郎です', '田中', '太郎'],
  ['Nguyễn Văn An, 李小龍, 김민수님, محمد', 'An', '李', '민수', 'محمد'],
  ['田中さんと鈴木部長が電話をなくしました', '田中', '鈴木'],
];

const STAYS: readonly string[] = [
  'I lost my phone on the train yesterday, what now?',
  'Will my iPhone 15 on iOS 17.6.1 work with a YubiKey 5C NFC?',
  'AADSTS50058 on Windows 11 since 2027',
  'error 53003 in Outlook and 0x80070005, error code: 500121',
  'Is Microsoft 365 on Android 14 supported? On macOS 15?',
  'Samsung Galaxy S23, Pixel 8, 24H2, USB-C, 2FA, FIDO2',
  'I tried 3 times at 10:45, on 2 phones, for 10min',
  'aka.ms/mysecurityinfo does not open',
  "I don't know what it's for. It isn't working.please help",
  'Mein neues Handy zeigt einen Fehler, und die Anmeldung klappt nicht',
  "J'ai perdu mon téléphone, qu'est-ce que je dois faire ?",
  'He perdido el móvil, ¿qué hago ahora?',
  'Madame, Monsieur, bonjour',
  'HOW DO I SIGN IN WITH MY NEW PHONE',
  'my boss keeps asking, my colleague told me to wait',
];

const HANDED_IN = ['Anna Maria Müller-Rehm', 'Will van Page', 'Li'];
const BY_NAME: readonly (readonly [string, ...string[]])[] = [
  ['the phone of rehm, muller and mueller', 'rehm', 'muller', 'mueller'],
  ['amueller, muellera and müllers are mine', 'amueller', 'muellera', 'müllers'],
  ['will page cannot log in', 'will', 'page'],
  ['they call me Page', 'Page'],
  ['Li is me', 'Li'],
  ['A-N-N-A? No: ANNA', 'ANNA'],
];

describe('what leaves the words of a person', () => {
  for (const [typed, ...secrets] of GONE) {
    it(`holds nothing of: ${typed.replaceAll('\n', ' ')}`, () => missing(redactPersonal(typed), secrets));
  }

  for (const typed of STAYS) {
    it(`is still: ${typed}`, () => assert.equal(redactPersonal(typed), typed));
  }

  for (const [typed, ...secrets] of BY_NAME) {
    it(`holds no name that was handed in: ${typed}`, () => {
      missing(redactPersonal(typed, { names: HANDED_IN }), secrets);
    });
  }

  it('keeps the small words that a handed-in name is made of', () => {
    const typed = 'what page is it, and will the van come';
    assert.equal(redactPersonal(typed, { names: HANDED_IN }), typed);
  });

  it('keeps what our own texts say, but not the names among it', () => {
    const known = (word: string) => ['tastatur', 'klemmt', 'müller', 'anna', 'peter', 'enrol'].includes(word);
    assert.equal(redactPersonal('Tastatur klemmt', { known }), 'Tastatur klemmt');
    assert.equal(redactPersonal('Enrol my Tastatur', { known }), 'Enrol my Tastatur');
    assert.equal(redactPersonal('ask peter.enrol', { known }), 'ask [name]');
    assert.equal(redactPersonal('Frau Müller und anna', { known }), 'Frau [name] und [name]');
  });

  it('does not tell how often or how long', () => {
    assert.equal(redactPersonal('Anna, Tom Vorontsov and Anna'), '[name] and [name]');
    assert.equal(redactPersonal('ring 204'), redactPersonal('ring 00491701234567').replace('removed', 'number'));
  });

  it('says the same when redacted again, whatever was mixed', () => {
    const random = seeded(7);
    const bits = [...GONE, ...BY_NAME]
      .flat()
      .concat(STAYS, ['[name]', '[number]', '@', '\\', '"', ':', '\n', '. ', '-']);
    for (let round = 0; round < 2_000; round += 1) {
      const bitCount = 1 + Math.floor(random() * 5);
      const text = Array.from({ length: bitCount }, () =>
        slice(bits[Math.floor(random() * bits.length)] ?? '', random),
      );
      const personal = { names: HANDED_IN, known: (word: string) => word.length % 3 === round % 3 };
      const once = redactPersonal(text.join(random() < 0.5 ? ' ' : ''), personal);
      assert.equal(redactPersonal(once, personal), once);
    }
  });

  it('ends after 4,000 characters, also where one letter stands for many', () => {
    assert.equal(redactPersonal('\u00BD'.repeat(4_000)).length, 4_000);
  });

  it('takes no more than a moment, whatever 1,000 characters it is made of', () => {
    const bits = [
      '1 ',
      'a.',
      'a@',
      '[',
      'my name is ',
      'Anna ',
      '1-a',
      ':',
      'rue ',
      'de la ',
      '\\',
      ' at a dot ',
      'one ',
      '/',
      'A. ',
    ];
    for (const bit of [
      ...bits,
      'Herr ',
      'a_',
      '(',
      '"',
      "l'",
      'Am A',
      '9 a ',
      'ff:',
      'x',
      '田',
      'würzbürger',
      '_',
      '- ',
      'd.e ',
    ]) {
      const text = bit.repeat(Math.ceil(1_000 / bit.length)).slice(0, 1_000);
      redactPersonal(text);
      const started = performance.now();
      redactPersonal(text);
      assert.ok(performance.now() - started < 60, `${bit}: ${performance.now() - started} ms`);
    }
  });

  it('is given for a text of any length and kind', () => {
    for (const text of ['', ' ', '\u0000', '\ud800', '🙂', 'x'.repeat(1_000_000), '١٢٣٤', 'ﬁﬁ']) {
      assert.equal(typeof redactPersonal(text), 'string');
    }
    assert.ok(redactPersonal('Anna 1234 '.repeat(10_000)).length <= 5_000);
  });
});

function missing(redacted: string, secrets: readonly string[]): void {
  const rest = redacted.replace(new RegExp(REDACTED, 'gu'), '').toLowerCase();
  for (const secret of secrets) assert.ok(!rest.includes(secret.toLowerCase()), redacted);
}

const slice = (text: string, random: () => number): string =>
  random() < 0.3 ? text.slice(Math.floor(random() * text.length)) : text;

/** The same numbers from 0 to 1 each time (mulberry32). */
function seeded(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
