import type { Subject } from '../explain/explain';
import type { Explanation } from '../explain/explanation';
import type { CaseTexts, Code, Direction, Family } from '../registry/entry';
import type { Library } from './search';

/** All there is to read about one code. */
export interface LibraryEntry {
  explanation: Explanation;
  /** What it means under special circumstances. */
  cases: CaseTexts[];
}

/** The address line of the browser, as far as it is the library's own. */
export interface AddressLine {
  /** The part from `#` on, or `''`. */
  hash: () => string;
  /** The list that belongs to an entry, as it was last written; null where nothing was. */
  list: () => string | null;
  /** Goes to an address: `push` as a step that leads back, `replace` in place of the present one. */
  go: (hash: string, list: string, how: 'push' | 'replace') => void;
  /** Calls the listener once the address has changed by a link, by hand, or back and forward. */
  follow: (listener: () => void) => () => void;
}

/** Where the library gets what it shows. Every promise may reject; the page says so. */
export interface LibrarySource {
  library: () => Promise<Library>;
  /** Explains a code, also one that nobody knows. */
  entry: (subject: Subject) => Promise<LibraryEntry>;
  /** Which way the opcodes of a family travel. */
  directions: (family: Family) => Promise<ReadonlyMap<Code, Direction>>;
  address: AddressLine;
}
