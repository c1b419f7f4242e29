/** Asks axe-core, injected from the installed package, what is hard to use on a page. */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

/** The rules that look at colours: all that another theme can break. */
export const colourRules: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** What to leave out, each with a reason where it is used. */
export type AxeOptions = {
  /** CSS selectors of parts that are not ours. */
  readonly exclude?: readonly string[];
  /** Ids of rules that cannot be judged here, such as `color-contrast` with forced colours. */
  readonly skipRules?: readonly string[];
  /** Ids of rules that axe leaves out unless it is asked, such as `target-size`. */
  readonly alsoRules?: readonly string[];
  /** Nothing but these. */
  readonly onlyRules?: readonly string[];
};

type AxeFinding = {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[];
};

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The broken rules of WCAG 2.2 AA and axe's best practice on a page or inside a frame of it, one sentence for each
 * place; none means none that a program can find. Works under a strict content security policy.
 */
export async function axeViolations(
  where: Page | Frame,
  options: AxeOptions = {},
): Promise<readonly string[]> {
  if (!(await where.evaluate<boolean>("typeof axe === 'object'"))) await where.evaluate(axeSource);
  const { skipRules = [], alsoRules = [], onlyRules } = options;
  const rules = Object.fromEntries([
    ...skipRules.map((id) => [id, { enabled: false }]),
    ...alsoRules.map((id) => [id, { enabled: true }]),
  ]);
  const context = { include: ['html'], exclude: (options.exclude ?? []).map((selector) => [selector]) };
  const runOnly = onlyRules ? { type: 'rule', values: onlyRules } : { type: 'tag', values: tags };
  const settings = { runOnly, rules, resultTypes: ['violations'], preload: false };
  const call = `axe.run(${JSON.stringify(context)}, ${JSON.stringify(settings)}).then((result) => result.violations)`;
  const findings = await where.evaluate<readonly AxeFinding[]>(call);
  return findings.flatMap(sentences);
}

function sentences({ id, impact, help, nodes }: AxeFinding): readonly string[] {
  return nodes.map(
    ({ target, html }) => `${id} (${impact}): ${help}, at ${target.flat().join(' ')}: ${html}`,
  );
}
