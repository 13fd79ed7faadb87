import type { Surface } from '../failure/failure';
import type { Code } from './entry';
import type { Entry, SurfaceData } from './surface-data';

/** An entry together with the surface data that it refers to. */
export interface FoundEntry {
  entry: Entry;
  data: SurfaceData;
}

/** What a look-up gives: the entry if there is one, and the data of the surface asked for anyway. */
export interface Finding {
  found: FoundEntry | null;
  /** For an unknown JSON code: what its HTTP status alone tells. */
  byStatus: FoundEntry | null;
  /** The surface asked for: what an unknown code is explained with. */
  home: SurfaceData;
}

export interface Lookup {
  find: (surface: Surface, code: Code, httpStatus: number | null) => Promise<Finding>;
}

/**
 * The entry for a code on one surface. A row for exactly this HTTP status beats the row of the
 * code alone; an HTTP server error without a row of its own gets the row `5xx`.
 */
export function findEntry(data: SurfaceData, code: Code, httpStatus: number | null): Entry | null {
  const rows = data.entries.filter(({ facts }) => facts.code === code);
  const entry =
    rows.find(({ facts }) => facts.httpStatus !== undefined && facts.httpStatus === httpStatus) ??
    rows.find(({ facts }) => facts.httpStatus === undefined);
  if (entry !== undefined) return entry;
  const serverError = data.surface === 'http' && typeof code === 'number' && code >= 500;
  return serverError && code <= 599 ? findEntry(data, '5xx', httpStatus) : null;
}

/** Surfaces whose meaning of a code holds when the surface itself has none. */
export function fallbackSurfaces(surface: Surface, code: Code): Surface[] {
  const socket = ['gateway', 'voice', 'remote-auth', 'rpc-close'].includes(surface);
  return socket && typeof code === 'number' && code >= 1000 && code <= 1015 ? ['websocket'] : [];
}

/**
 * A look-up over registry data that is loaded when it is first needed, once for each surface.
 *
 * @param load gives the data of a surface; when it rejects, so does the look-up, and the next one
 *   tries again
 */
export function createLookup(load: (surface: Surface) => Promise<SurfaceData>): Lookup {
  const loaded = new Map<Surface, Promise<SurfaceData>>();

  const dataOf = (surface: Surface): Promise<SurfaceData> => {
    const known = loaded.get(surface);
    if (known !== undefined) return known;
    const data = load(surface).catch((error: unknown) => {
      loaded.delete(surface);
      throw error;
    });
    loaded.set(surface, data);
    return data;
  };

  const findOn = async (
    surface: Surface,
    code: Code,
    httpStatus: number | null,
  ): Promise<FoundEntry | null> => {
    const data = await dataOf(surface);
    const entry = findEntry(data, code, httpStatus);
    return entry === null ? null : { entry, data };
  };

  return {
    find: async (surface, code, httpStatus) => {
      const home = await dataOf(surface);
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
