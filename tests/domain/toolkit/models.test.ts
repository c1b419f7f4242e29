// The toolkit: what ships, what a council retires or adds, and that an old record still reads right.
import { defaultPolicy } from '../../../bot/domain/policy/default-policy';
import type { PolicyProfile, ToolkitModel } from '../../../bot/domain/policy/policy';
import { modelNamed, toolkitOf } from '../../../bot/domain/toolkit/models';
import { shippedModels } from '../../../bot/domain/toolkit/shipped-models';
import { council, on } from '../given-council';

const model = (modelId: string, name = modelId): ToolkitModel => ({
  modelId,
  name,
  useWhen: 'Now and then.',
  prompts: ['What is it?'],
});
const version = (day: string, toolkit: Partial<PolicyProfile['toolkit']>): PolicyProfile => ({
  ...defaultPolicy,
  version: day,
  effectiveFrom: on(day),
  toolkit: { own: [], retired: [], ...toolkit },
});
const withVersions = (...versions: readonly PolicyProfile[]) =>
  council({ policies: [defaultPolicy, ...versions] });
const idsOn = (given: ReturnType<typeof council>, day: string) =>
  toolkitOf(given, on(day)).map(({ modelId }) => modelId);

it('ships models that anybody could read out, each once, short, and never a score of a person', () => {
  expect(new Set(shippedModels.map(({ modelId }) => modelId)).size).toBe(shippedModels.length);
  expect(shippedModels.length).toBeGreaterThanOrEqual(15);
  for (const { modelId, name, useWhen, prompts } of shippedModels) {
    expect(modelId).toMatch(/^[a-z0-9-]{1,60}$/);
    expect(name.length).toBeLessThanOrEqual(80);
    expect(useWhen.length).toBeLessThanOrEqual(200);
    expect(prompts.length).toBeGreaterThanOrEqual(3);
    for (const prompt of prompts) expect(prompt.length).toBeLessThanOrEqual(300);
  }
});

it('without a word in the policy everything shipped may be chosen', () => {
  expect(toolkitOf(council(), on('2027-01-19'))).toEqual(shippedModels);
});

it('a council adds its own after the shipped ones and retires what it does not use', () => {
  const given = withVersions(version('2027-01-01', { own: [model('river')], retired: ['gibbs'] }));
  const ids = idsOn(given, '2027-01-19');
  expect(ids).not.toContain('gibbs');
  expect(ids.at(-1)).toBe('river');
  expect(idsOn(given, '2026-12-31')).toEqual(shippedModels.map(({ modelId }) => modelId));
});

it('a tool of the council’s own under a shipped name stands in its place', () => {
  const given = withVersions(version('2027-01-01', { own: [model('signs-of-safety', 'Licensed here')] }));
  const named = toolkitOf(given, on('2027-01-19')).filter(({ modelId }) => modelId === 'signs-of-safety');
  expect(named).toEqual([model('signs-of-safety', 'Licensed here')]);
});

it('a model that was retired or taken away still has its name on an old record', () => {
  const given = withVersions(
    version('2027-01-01', { own: [model('river', 'The river')] }),
    version('2027-02-01', { retired: ['gibbs'] }),
  );
  const day = on('2027-03-01');
  expect(idsOn(given, '2027-03-01')).not.toContain('river');
  expect(modelNamed(given, day, 'river')?.name).toBe('The river');
  expect(modelNamed(given, day, 'gibbs')?.name).toBe('Reflective cycle (Gibbs)');
  expect(modelNamed(given, day, null)).toBeNull();
  expect(modelNamed(given, day, 'nobody-knows-it')).toBeNull();
});
