import assert from 'node:assert/strict';
import { mayHaveEnteredDetails, priorityOf } from '../../src/helpdesk/priority.ts';

describe('the priority of a case', () => {
  for (const article of ['lost-or-stolen', 'someone-asked-for-code', 'unexpected-prompt']) {
    it(`is urgent after ${article}`, () => assert.equal(priorityOf({ article, enteredDetails: false }), 'urgent'));
  }

  it('is urgent after a doubtful page only when something was entered there', () => {
    const article = 'is-this-phishing';
    assert.equal(priorityOf({ article, enteredDetails: true }), 'urgent');
    assert.equal(priorityOf({ article, enteredDetails: false }), 'normal');
    assert.equal(mayHaveEnteredDetails(article), true);
  });

  it('is high for somebody who cannot work at all', () =>
    assert.equal(priorityOf({ article: 'locked-out', enteredDetails: false }), 'high'));

  it('is normal for everything else, whatever a card says', () => {
    for (const article of [undefined, '', 'new-phone', 'constructor']) {
      assert.equal(priorityOf({ article, enteredDetails: true }), 'normal');
      assert.equal(mayHaveEnteredDetails(article), false);
    }
  });
});
