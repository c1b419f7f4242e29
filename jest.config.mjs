/** Packages published only as ES modules; jest runs CommonJS, so they are transformed too. */
const esm = ['jose', 'temporal-polyfill', 'temporal-utils', 'strip-bom'];

export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esm.join('|')})/)`],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json'],
  setupFiles: ['<rootDir>/tests/support/same-seed.ts'],
  testTimeout: 20_000,
};
