import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from './page';

/** One rule that is broken, and where. */
export interface AxeViolation {
  id: string;
  help: string;
  impact: string;
  /** CSS paths of the elements, and their HTML. */
  where: string[];
}

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Checks a page with axe: the overlay where there is one, otherwise all of the page.
 *
 * @param tags sets of rules, such as `wcag2aa`; all rules when left out
 * @returns the rules that are broken, none at best
 */
export async function axe(page: Page, tags: string[] = []): Promise<AxeViolation[]> {
  await page.runScript(script);
  return page.evaluateInOverlay(async (roots, wanted: string[]) => {
    const scope = globalThis as unknown as {
      axe: { run: (context: unknown, options: object) => Promise<AxeResults> };
    };
    const hosts = roots.map((root) => root.host);
    // For the duration the closed root looks open, so that axe goes into it.
    for (const root of roots) {
      Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
    }
    try {
      const results = await scope.axe.run(hosts.length > 0 ? { include: hosts } : document, {
        resultTypes: ['violations'],
        ...(wanted.length > 0 ? { runOnly: wanted } : {}),
      });
      return results.violations.map(({ id, help, impact, nodes }) => ({
        id,
        help,
        impact: impact ?? '',
        where: nodes.map((node) => `${node.target.flat().join(' > ')}: ${node.html}`),
      }));
    } finally {
      for (const host of hosts) Reflect.deleteProperty(host, 'shadowRoot');
      Reflect.deleteProperty(globalThis, 'axe');
    }
  }, tags);
}
