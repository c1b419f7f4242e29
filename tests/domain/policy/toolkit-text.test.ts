// The toolkit and the behaviour framework as text: what is read back, what is refused, and that files have the same limits.
import { policyShape } from '../../../bot/council-files/policy-shape';
import { statementsIn, statementsText } from '../../../bot/domain/policy/behaviours-text';
import { defaultPolicy } from '../../../bot/domain/policy/default-policy';
import type { PolicyProfile } from '../../../bot/domain/policy/policy';
import { behaviourLimits, toolkitLimits } from '../../../bot/domain/policy/policy-limits';
import { settingsOf, withSettings } from '../../../bot/domain/policy/policy-settings';
import { modelsIn, modelsText, retiredIn, retiredText } from '../../../bot/domain/policy/toolkit-text';
import { shippedModels } from '../../../bot/domain/toolkit/shipped-models';

const river = `The river
Use when: a talk does not flow
- What flows?
- What blocks it?`;

const change = (...settings: readonly { readonly key: string; readonly value: string }[]) =>
  withSettings(defaultPolicy, settings);
const changed = (key: string, value: string): PolicyProfile => {
  const result = change({ key, value });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.policy;
};
const refusals = (...settings: readonly { readonly key: string; readonly value: string }[]) => {
  const result = change(...settings);
  return 'problems' in result ? result.problems.map(({ field }) => field) : [];
};

it('a model is its name, when to use it, and its prompts', () => {
  expect(modelsIn(river)).toEqual([
    {
      modelId: 'the-river',
      name: 'The river',
      useWhen: 'a talk does not flow',
      prompts: ['What flows?', 'What blocks it?'],
    },
  ]);
});

it('every shipped model and any id survive being text', () => {
  const odd = { modelId: 'our-own-7', name: 'Fluß & Ufer: ein Versuch', useWhen: '', prompts: ['Was?'] };
  expect(modelsIn(modelsText([...shippedModels, odd]))).toEqual([...shippedModels, odd]);
  expect(modelsIn(modelsText(shippedModels).replaceAll('\n', '\r\n'))).toEqual(shippedModels);
  expect(modelsIn('')).toEqual([]);
});

it.each([
  ['- What?', 'Model 1: The first line is its name.'],
  ['A name', 'Model 1: It needs a prompt'],
  ['A name\nNo dash', 'Model 1: Each prompt begins with a dash.'],
  [`${river}\n\nSecond\n- ${'x'.repeat(toolkitLimits.prompt + 1)}`, 'Model 2: A prompt has at most'],
  [`${river}\n\n${river}`, 'Two of these models have the same name.'],
  [`${'x'.repeat(toolkitLimits.name + 1)}\n- What?`, 'Model 1: The name needs letters'],
  ['§§§\n- What?', 'Model 1: The name needs letters'],
])('says which model is wrong, and how: %#', (text, words) => {
  expect(modelsIn(text)).toEqual({ wrong: expect.stringContaining(words) });
});

it('retired ones are named as people know them', () => {
  const retired = ['gibbs', 'signs-of-safety'];
  const text = retiredText({ own: [], retired });
  expect(text).toBe('Reflective cycle (Gibbs)\nSigns of Safety');
  expect(retiredIn(text)).toEqual(retired);
  expect(retiredIn('signs of safety; gibbs')).toEqual(['signs-of-safety', 'gibbs']);
});

it('retiring what nobody knows is a contradiction, and one’s own may be retired', () => {
  expect(refusals({ key: 'toolkit.retired', value: 'Horoscope' })).toEqual(['toolkit.retired']);
  expect(
    refusals({ key: 'toolkit.own', value: river }, { key: 'toolkit.retired', value: 'The river' }),
  ).toEqual([]);
});

it('statements have a code each, and are read back', () => {
  const { statements } = defaultPolicy.behaviours;
  expect(statementsIn(statementsText(statements))).toEqual(statements);
  for (const text of ['We work together', 'a: One\na: Two', `b: ${'x'.repeat(behaviourLimits.text + 1)}`]) {
    expect(statementsIn(text)).toHaveProperty('wrong');
  }
});

it('a changed framework needs a version of its own', () => {
  const statements = { key: 'behaviours.statements', value: 'kind: We are kind' };
  expect(refusals(statements)).toEqual(['behaviours.version']);
  expect(refusals({ key: 'behaviours.name', value: 'Our Values' })).toEqual(['behaviours.version']);
  expect(refusals(statements, { key: 'behaviours.version', value: '2' })).toEqual([]);
  expect(refusals({ key: 'behaviours.version', value: '' })).toEqual(['behaviours.version']);
});

it('the texts change the toolkit and nothing else', () => {
  const { toolkit, ...others } = changed('toolkit.own', river);
  expect(toolkit.own.map(({ modelId }) => modelId)).toEqual(['the-river']);
  expect(others).toEqual({ ...defaultPolicy, toolkit: undefined });
});

it('the council files take what a form takes, at every limit', () => {
  const own = Array.from({ length: toolkitLimits.own }, (_, n) => ({
    modelId: `m${n}`.padEnd(toolkitLimits.modelId, 'x'),
    name: `${n}`.padEnd(toolkitLimits.name, 'n'),
    useWhen: 'w'.repeat(toolkitLimits.useWhen),
    prompts: ['p'.repeat(toolkitLimits.prompt)],
  }));
  const given: PolicyProfile = { ...defaultPolicy, toolkit: { own, retired: ['gibbs'] } };
  const read = policyShape.safeParse(JSON.parse(JSON.stringify(given)));
  expect(read.success).toBe(true);
  const text = settingsOf(given).find(({ key }) => key === 'toolkit.own')?.value ?? '';
  expect(modelsIn(text)).toEqual(own);
  const tooMany = { ...given, toolkit: { own: [...own, { ...own[0], modelId: 'more' }], retired: [] } };
  expect(policyShape.safeParse(JSON.parse(JSON.stringify(tooMany))).success).toBe(false);
});
