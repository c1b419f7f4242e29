// Where a test file runs: in Node's own world instead of one made anew for each file. In a made world every global is
// looked up through a proxy, and every package is compiled again for each file: together a third of the time.
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/** Jest insists on a world to compile in; code for this one is compiled for the world that is there. */
const here = vm.createContext({});
const compileFunction = vm.compileFunction;
vm.compileFunction = (code, names, { parsingContext, ...options } = {}) =>
  compileFunction(code, names, parsingContext === here ? options : { ...options, parsingContext });

/** How `vendor-once.cjs` finds the packages. */
globalThis[Symbol.for('vendor require')] = require;

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const made = this.global;
    this.global = globalThis;
    this.exit = process.exit;
    for (const name of Object.getOwnPropertySymbols(made)) globalThis[name] ??= made[name];
    const FakeTimers = this.fakeTimersModern.constructor;
    this.fakeTimersModern.dispose();
    this.fakeTimersModern = new FakeTimers({ config: config.projectConfig, global: globalThis });
  }

  getVmContext() {
    return here;
  }

  /** Jest wraps it for each file. */
  async teardown() {
    process.exit = this.exit;
    await super.teardown();
  }
};
