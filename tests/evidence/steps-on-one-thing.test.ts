// A step on one thing lets that thing be another, and nothing beside it.
import type { EvidentialDocument } from '../../bot/domain/evidence/chain';
import { digestOf } from '../../bot/evidence/digest';
import { endAfter, linkAfter, startOf } from '../../bot/evidence/link';
import { verifyThread } from '../../bot/evidence/verify-thread';

describe('evidence', () => {
  const thread = 'arden|lewis';
  const place = { thread, tenant: 'arden', at: '2027-01-19T10:00:00Z' };
  const action = (n: number, text: string): EvidentialDocument => ({
    ...place,
    id: `action:op${n}`,
    type: 'action',
    entry: { kind: 'action', entryId: `action:op${n}`, text },
  });

  /** Two actions, and a step on the first whose link says that both changed. */
  function withStepOn(changed: readonly EvidentialDocument[]) {
    const [one, two] = [action(1, 'Ring the school.'), action(2, 'See the child tomorrow.')];
    const step: EvidentialDocument = {
      ...place,
      id: 'step1',
      type: 'action-step',
      entry: { kind: 'action-step', entryId: 'step1', actionId: 'action:op1' },
    };
    const said = (documents: readonly EvidentialDocument[]) =>
      documents.map((each) => [each.id, digestOf(each)] as const);
    const links: { link: ReturnType<typeof linkAfter>; id: string }[] = [];
    let end = startOf(thread);
    for (const [id, documents] of [
      [one.id, [one]],
      [two.id, [two]],
      [step.id, [step, ...changed]],
    ] as const) {
      const link = linkAfter(end, said(documents));
      links.push({ link, id });
      end = endAfter(link, id);
    }
    const now = [one, two, step].map((each) => {
      const latest = changed.find(({ id }) => id === each.id) ?? each;
      const link = links.find(({ id }) => id === each.id)?.link;
      return { ...latest, ...(link ? { link } : {}) };
    });
    return verifyThread({ thread, documents: now, end });
  }

  it('believes a step on an action beside the change of that action', () => {
    expect(withStepOn([action(1, 'Ring the school. Done.')])).toEqual([]);
  });

  it('an action that is changed beside a step on another action is named', () => {
    expect(withStepOn([action(1, 'Ring the school. Done.'), action(2, 'Nothing was promised.')])).not.toEqual(
      [],
    );
  });
});
