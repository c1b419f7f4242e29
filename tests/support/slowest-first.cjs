// Which test files begin first: two workers finish together when the long ones do not come last.
const { default: TestSequencer } = require('@jest/test-sequencer');

/** Longest first, in folders of `tests`; of all others jest knows how long they took, or how large they are. */
const longest = [
  'simulator/simulator',
  'tab/screens',
  'simulator/national',
  'cards/hostile-text',
  'tab/activities',
  'journeys/newcomer-starts',
  'journeys/newcomer',
  'tab/records-screens',
  'tab/drafts',
  'tab/log-decision',
  'tab/with-the-server',
  'tab/records-draft',
  'domain/prompts/prompting-laws',
  'domain/calendar-laws',
];

module.exports = class extends TestSequencer {
  sort(tests) {
    const place = ({ path }) => {
      const at = longest.findIndex((one) => path.endsWith(`/tests/${one}.test.ts`));
      return at === -1 ? longest.length : at;
    };
    return [...super.sort(tests)].sort((one, other) => place(one) - place(other));
  }
};
