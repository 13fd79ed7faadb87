import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, ensureFirefox } from '../browsers/find-or-install';
import { execute } from '../browsers/run-command';
import { playwrightResult, vitestResult } from './reports';
import { single, type Stage, type Suite } from './suite';

/**
 * Everything that `npm test` runs, in order.
 *
 * @param folder an empty folder for reports
 */
export function stages(folder: string): Stage[] {
  return [
    // A machine that has to install a browser waits for the network most of that time.
    [
      [
        script('types', 'check:types'),
        script('lint', 'check:lint'),
        script('format', 'check:format'),
        script('dead code', 'check:dead-code'),
        vitest('unit and registry', ['unit', 'registry'], join(folder, 'unit.json')),
      ],
      [
        freshBuild,
        vitest('build', ['build'], join(folder, 'build.json')),
        script('size', 'check:size'),
      ],
      [
        { name: 'find Chromium', run: async () => single(true, await ensureChromium()) },
        { name: 'find Firefox', run: async () => single(true, await ensureFirefox()) },
      ],
    ],
    [
      [
        playwright('chromium', join(folder, 'chromium.json')),
        playwright('firefox', join(folder, 'firefox.json')),
      ],
    ],
  ];
}

/** The build starts from nothing, so that what is tested afterwards is what was built. */
const freshBuild: Suite = {
  name: 'build all targets',
  run: async () => {
    rmSync('.output', { recursive: true, force: true });
    const built = await execute('npm', ['run', 'build'], { minutes: 5 });
    // A test build of its own, for what a person would have to grant.
    const granted = await execute('npm', ['run', 'build:granted'], { minutes: 5 });
    return single(built.code === 0 && granted.code === 0, built.output + granted.output);
  },
};

function script(name: string, npmScript: string): Suite {
  return {
    name,
    run: async () => {
      const { code, output } = await execute('npm', ['run', npmScript], { minutes: 5 });
      return single(code === 0, output);
    },
  };
}

function vitest(name: string, projects: string[], report: string): Suite {
  const args = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    name: `${name} tests`,
    run: async () => {
      const command = ['exec', '--', 'vitest', 'run', ...args, ...reporters];
      return vitestResult(report, await execute('npm', command, { minutes: 10 }));
    },
  };
}

function playwright(project: string, report: string): Suite {
  const config = ['-c', 'tests/e2e/playwright.config.ts', `--project=${project}`];
  return {
    name: `scenarios in ${project}`,
    run: async () => {
      const command = ['exec', '--', 'playwright', 'test', ...config, '--reporter=list,json'];
      const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
      return playwrightResult(report, await execute('npm', command, { minutes: 30, env }));
    },
  };
}
