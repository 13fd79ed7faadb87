import { explainCode } from '../explain/explain';
import { bundledRegistry } from '../platform/bundled-registry';
import { createExplainer } from '../platform/explainer';
import type { Code, Direction } from '../registry/entry';
import type { AddressLine, LibrarySource } from './library-source';
import { createLibrary } from './search';

/** Connects the library with the registry that comes with the extension, and with its tab. */
export function createLibrarySource(): LibrarySource {
  const explainer = createExplainer();

  return {
    async library() {
      const [index, words] = await Promise.all([
        bundledRegistry.index(),
        bundledRegistry.searchWords(),
      ]);
      return createLibrary(index, words);
    },
    async entry(subject) {
      const { surface, code, httpStatus } = subject;
      const [finding, reader] = await Promise.all([
        explainer.lookup.find(surface, code, httpStatus),
        explainer.reader(),
      ]);
      return {
        explanation: explainCode(subject, finding, reader),
        cases: Object.values(finding.found?.entry.texts.cases ?? {}),
      };
    },
    async directions(family) {
      const { home } = await explainer.lookup.find(family, 0, null);
      return new Map(
        home.entries.flatMap(({ facts }): [Code, Direction][] =>
          facts.direction === undefined ? [] : [[facts.code, facts.direction]],
        ),
      );
    },
    address: addressLine(),
  };
}

function addressLine(): AddressLine {
  return {
    hash: () => location.hash,
    list: () => {
      const state: unknown = history.state;
      if (typeof state !== 'object' || state === null || !('list' in state)) return null;
      return typeof state.list === 'string' ? state.list : null;
    },
    go: (hash, list, how) => {
      try {
        if (how === 'push') history.pushState({ list }, '', hash);
        else history.replaceState({ list }, '', hash);
      } catch {
        // Browsers allow only so many in a short time. The next letter brings the address along.
      }
    },
    follow: (listener) => {
      addEventListener('hashchange', listener);
      return () => removeEventListener('hashchange', listener);
    },
  };
}
