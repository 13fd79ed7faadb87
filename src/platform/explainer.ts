import { explain, type Reader, type Subject } from '../explain/explain';
import type { Explanation } from '../explain/explanation';
import type { Incident } from '../incidents/incident';
import type { EntryFacts } from '../registry/entry';
import { createLookup } from '../registry/lookup';
import { redactedReport } from '../report/report';
import { browser } from './browser';
import { bundledRegistry } from './bundled-registry';
import { platformOf } from './platform';

/** Explains incidents in this browser, with the registry files that come with the extension. */
export function createExplainer() {
  const lookup = createLookup(bundledRegistry.part);
  let phrases: ReturnType<typeof bundledRegistry.phrases> | null = null;
  const platform = platformOf(navigator.userAgent);

  async function reader(): Promise<Reader> {
    // A load that failed is tried again the next time.
    phrases ??= bundledRegistry.phrases().catch((error: unknown) => {
      phrases = null;
      throw error;
    });
    return { platform, phrases: await phrases };
  }

  const explainNow = async (incident: Incident): Promise<Explanation> =>
    explain(incident, lookup, await reader());

  return {
    lookup,
    reader,
    explain: explainNow,
    /** What the registry has for a number, or null. */
    findEntry: async ({ surface, code, httpStatus }: Subject): Promise<EntryFacts | null> => {
      // An explanation is likely to follow: its phrases can load meanwhile.
      void reader();
      return (await lookup.find(surface, code, httpStatus)).found?.entry.facts ?? null;
    },
    /** The redacted report on an incident, as Markdown. */
    report: async (incident: Incident): Promise<string> =>
      redactedReport(
        { incident, explanation: await explainNow(incident) },
        {
          version: browser.runtime.getManifest().version,
          ...platform,
          language: navigator.language,
        },
      ),
  };
}
