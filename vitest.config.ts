import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    // No test here waits for anything; some ask a thousand questions, on machines that may be busy.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/unit/page-texts.ts'],
        },
      },
      { extends: true, test: { name: 'registry', include: ['tests/registry/**/*.test.ts'] } },
      { extends: true, test: { name: 'build', include: ['tests/build/**/*.test.ts'] } },
    ],
  },
  // The components under test are Preact's; without this, JSX would ask for React.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
