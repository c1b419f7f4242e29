export default {
  testEnvironment: '<rootDir>/tests/support/jest-environment.cjs',
  testSequencer: '<rootDir>/tests/support/slowest-first.cjs',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  transform: {
    '/node_modules/.+\\.[cm]?js$': '<rootDir>/tests/support/vendor-once.cjs',
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  // What runs the tests is not ours to load.
  transformIgnorePatterns: ['/node_modules/(@?jest|expect|pretty-format|@swc)\\b'],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json'],
  setupFiles: ['<rootDir>/tests/support/same-seed.ts'],
  testTimeout: 120_000,
};
