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

/** The one world jest makes in this worker, for its mocks, its fake clocks and the symbols it looks for in a world. */
let made;
function makeOnce(config, context) {
  if (made) return;
  made = new TestEnvironment(config, context);
  for (const name of Object.getOwnPropertySymbols(made.global)) globalThis[name] ??= made.global[name];
}

/** What jest changes for each file. Left there, it keeps every file that is over in memory, and listening. */
const changed = [
  [process, 'exit'],
  [process, 'emit'],
  [process, 'getBuiltinModule'],
  [Error, 'prepareStackTrace'],
  [Error, 'stackTraceLimit'],
];
const added = ['EVENT_HANDLERS', 'JEST_STATE_SYMBOL'];

module.exports = class {
  constructor(config, context) {
    makeOnce(config, context);
    this.global = globalThis;
    this.before = changed.map(([object, name]) => Object.getOwnPropertyDescriptor(object, name));
    this.moduleMocker = new made.moduleMocker.constructor(globalThis);
    this.fakeTimers = null;
    const FakeTimers = made.fakeTimersModern.constructor;
    this.fakeTimersModern = new FakeTimers({ config: config.projectConfig, global: globalThis });
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    changed.forEach(([object, name], place) => {
      delete object[name];
      if (this.before[place]) Object.defineProperty(object, name, this.before[place]);
    });
    const symbols = Object.getOwnPropertySymbols(globalThis);
    for (const name of symbols) if (added.includes(name.description)) delete globalThis[name];
  }

  exportConditions() {
    return made.exportConditions();
  }

  getVmContext() {
    return here;
  }
};
