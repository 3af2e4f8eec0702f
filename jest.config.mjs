/** Jest runs TypeScript through esbuild (ts-jest does not work with TypeScript 7); the built files are made once, before. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/workbooks/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/support/jest-transform.mjs' },
  globalSetup: '<rootDir>/support/jest-setup.mjs',
  testTimeout: 60_000,
  maxWorkers: 2,
};
