import assert from 'node:assert/strict';
import { readCardTemplates } from '../../src/rendering/card-templates.ts';
import { cardRenderer } from '../../src/rendering/render-card.ts';
import { readStrings } from '../../src/rendering/strings.ts';

const render = cardRenderer(readCardTemplates('cards'), readStrings('cards/strings'));

describe('a card', () => {
  const evil = '[Official page](http://passkeyadd.example) **now** 1_000 ${t.safety} `x`';

  it('shows what a person wrote as it is: no link, no bold, no template', () => {
    const { content } = render({
      card: 'conversation/welcome',
      data: { givenName: evil, organisation: 'Contoso', deadline: 'x' },
    });
    const text = (content.body as { text: string }[])[0]?.text;
    assert.equal(
      text,
      'Hello \\[Official page\\](http://passkeyadd.example) \\*\\*now\\*\\* 1\\_000 ${t.safety} \\`x\\`',
    );
  });

  it('keeps approved texts as they are', () => {
    const data = {
      title: 'T',
      bodyMarkdown: '**Bold** and [link](https://aka.ms/mysecurityinfo)',
      why: 'x',
      urgent: false,
      others: '',
    };
    const { content } = render({ card: 'answers/answer', data });
    assert.ok(JSON.stringify(content).includes('**Bold** and [link](https://aka.ms/mysecurityinfo)'));
  });

  it('gives each paragraph its own element, so that Teams leaves space between them', () => {
    const data = { title: 'T', bodyMarkdown: 'One.\n\n- a\n- b\n\nThree.', urgent: false, others: '' };
    const { content } = render({ card: 'answers/answer', data });
    const texts = (content.body as { text?: string }[]).map(({ text }) => text);
    assert.deepEqual(texts.slice(1, 4), ['One.', '- a\n- b', 'Three.']);
  });

  it('gives back in a press exactly what was put in', () => {
    const data = { why: 'choose', question: evil, choices: [{ article: 'new-phone', title: 'A_b', summary: 'c' }] };
    const { content } = render({ card: 'answers/choose', data });
    const pressed = JSON.stringify(content);
    assert.ok(pressed.includes(JSON.stringify({ article: 'new-phone', question: evil })));
    assert.ok(pressed.includes('"title":"A_b"'));
  });

  it('has buttons in old clients too, which carry the same verb and data', () => {
    const { content } = render({
      card: 'guidance/not-yet',
      data: { guide: 'iphone-authenticator', earlier: '', asOf: 'x' },
    });
    const [check] = content.actions as { verb: string; fallback: { type: string; title: string; data: object } }[];
    assert.equal(check?.verb, 'guidance.done');
    assert.deepEqual(check.fallback, {
      type: 'Action.Submit',
      title: 'Check again',
      style: 'positive',
      associatedInputs: undefined,
      data: { guide: 'iphone-authenticator', verb: 'guidance.done' },
    });
  });

  it('is in English where a language has no texts of its own', () => {
    const { content } = render({ card: 'conversation/private', data: {}, locale: 'tlh-KX' });
    assert.match(JSON.stringify(content), /private chat/);
  });

  it('is refused by name when there is no such template', () => {
    assert.throws(() => render({ card: 'nowhere/card', data: {} }), /cards\/nowhere\/card\.json/);
  });
});
