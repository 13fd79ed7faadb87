import type { Platform } from '../platform/platform';
import type { FixTexts, StepPlatform } from '../registry/entry';
import type { Phrases } from '../registry/phrases';
import type { RegistryPart } from '../registry/surface-data';
import type { ExplainedFix } from './explanation';

/** Order in which steps for other places are listed. */
const PLACES: readonly StepPlatform[] = [
  'any',
  'chrome',
  'edge',
  'firefox',
  'windows',
  'macos',
  'linux',
  'app-windows',
  'app-macos',
  'app-linux',
  'app-mobile',
];

/**
 * Resolves fixes for the browser and system in use, least harm first. Of equal harm, those that
 * have steps for this place come first; otherwise the order given stays.
 */
export function resolveFixes(
  ids: readonly string[],
  data: RegistryPart,
  platform: Platform,
  names: Phrases['platforms'],
): ExplainedFix[] {
  return [...new Set(ids)]
    .flatMap((id) => {
      const fix = data.fixes[id];
      if (fix === undefined) return [];
      const { facts, texts } = fix;
      return [
        {
          id,
          title: texts.title,
          why: texts.why,
          harm: facts.harm,
          ...resolveSteps(texts.steps, platform, names),
          risk: texts.risk ?? null,
          undo: texts.undo ?? null,
          action: facts.action ?? null,
          links: facts.links ?? [],
        },
      ];
    })
    .toSorted(
      (a, b) => a.harm - b.harm || Number(a.steps.length === 0) - Number(b.steps.length === 0),
    );
}

/** The most specific steps for a place, and the rest by readable names of where they apply. */
export function resolveSteps(
  steps: FixTexts['steps'],
  platform: Platform,
  names: Phrases['platforms'],
): Pick<ExplainedFix, 'steps' | 'elsewhere'> {
  const wanted: readonly string[] = [platform.browser, platform.os, 'any'];
  const here = wanted
    .flatMap((name) => PLACES.filter((place) => place === name))
    .find((place) => steps[place] !== undefined);
  return {
    steps: (here === undefined ? undefined : steps[here]) ?? [],
    elsewhere: PLACES.flatMap((place) => {
      const list = steps[place];
      return place === here || list === undefined ? [] : [{ platform: names[place], steps: list }];
    }),
  };
}
