// The statements of the behaviour framework as text that a person can change: one a line, its code before a colon.
import type { BehaviourFramework } from './policy';
import { behaviourLimits } from './policy-limits';

type Statements = BehaviourFramework['statements'];

/** `together: We work together`. */
export const statementsText = (statements: Statements) =>
  statements.map(({ code, text }) => `${code}: ${text}`).join('\n');

/** What is wrong is a sentence for whoever wrote it, naming the statement by its place. */
export function statementsIn(text: string): Statements | { readonly wrong: string } {
  const limits = behaviourLimits;
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const statements = lines.map((line) => {
    const [, code = '', words = ''] = /^([^:]*\S)\s*:\s*(\S.*)$/.exec(line) ?? [];
    return { code, text: words };
  });
  const bad = statements.findIndex(
    (one) =>
      one.code === '' || one.code.length > limits.code || one.text === '' || one.text.length > limits.text,
  );
  if (bad >= 0) {
    return {
      wrong: `Statement ${bad + 1}: write a short code, a colon and the statement, as in "together: We work together", at most ${limits.text} characters.`,
    };
  }
  if (statements.length > limits.statements) return { wrong: `At most ${limits.statements} statements.` };
  const codes = new Set(statements.map(({ code }) => code));
  return codes.size < statements.length ? { wrong: 'Two statements have the same code.' } : statements;
}
