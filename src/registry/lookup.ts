import type { Code, Family } from './entry';
import { partOf } from './parts';
import type { Entry, RegistryPart } from './surface-data';

/** An entry together with the part of the registry that it refers to. */
export interface FoundEntry {
  entry: Entry;
  data: RegistryPart;
}

/** What a look-up gives: the entry if there is one, and the part it would be in anyway. */
export interface Finding {
  found: FoundEntry | null;
  /** For an unknown JSON code: what its HTTP status alone tells. */
  byStatus: FoundEntry | null;
  /** Where the code would be: what an unknown one is explained with. */
  home: RegistryPart;
}

export interface Lookup {
  find: (surface: Family, code: Code, httpStatus: number | null) => Promise<Finding>;
}

/**
 * The entry for a code on one surface. A row for exactly this HTTP status beats the row of the
 * code alone; an HTTP server error without a row of its own gets the row `5xx`.
 */
export function findEntry(data: RegistryPart, code: Code, httpStatus: number | null): Entry | null {
  const rows = data.entries.filter(({ facts }) => facts.code === code);
  const entry =
    rows.find(({ facts }) => facts.httpStatus !== undefined && facts.httpStatus === httpStatus) ??
    rows.find(({ facts }) => facts.httpStatus === undefined);
  if (entry !== undefined) return entry;
  const serverError = data.surface === 'http' && typeof code === 'number' && code >= 500;
  return serverError && code <= 599 ? findEntry(data, '5xx', httpStatus) : null;
}

/** Surfaces whose meaning of a code holds when the surface itself has none. */
export function fallbackSurfaces(surface: Family, code: Code): Family[] {
  const socket = ['gateway', 'voice', 'remote-auth', 'rpc-close'].includes(surface);
  return socket && typeof code === 'number' && code >= 1000 && code <= 1015 ? ['websocket'] : [];
}

/**
 * A look-up over registry data that is loaded when it is first needed, once for each part.
 *
 * @param load gives a part by its name; when it rejects, so does the look-up, and the next one
 *   tries again
 */
export function createLookup(load: (part: string) => Promise<RegistryPart>): Lookup {
  const loaded = new Map<string, Promise<RegistryPart>>();

  const dataOf = (surface: Family, code: Code): Promise<RegistryPart> => {
    const part = partOf(surface, code);
    const known = loaded.get(part);
    if (known !== undefined) return known;
    const data = load(part).catch((error: unknown) => {
      loaded.delete(part);
      throw error;
    });
    loaded.set(part, data);
    return data;
  };

  const findOn = async (
    surface: Family,
    code: Code,
    httpStatus: number | null,
  ): Promise<FoundEntry | null> => {
    const data = await dataOf(surface, code);
    const entry = findEntry(data, code, httpStatus);
    return entry === null ? null : { entry, data };
  };

  return {
    find: async (surface, code, httpStatus) => {
      const home = await dataOf(surface, code);
      for (const candidate of [surface, ...fallbackSurfaces(surface, code)]) {
        const found = await findOn(candidate, code, httpStatus);
        if (found !== null) return { found, byStatus: null, home };
      }
      const byStatus =
        surface === 'json' && httpStatus !== null ? await findOn('http', httpStatus, null) : null;
      return { found: null, byStatus, home };
    },
  };
}
