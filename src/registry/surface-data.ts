import type { Surface } from '../failure/failure';
import type {
  Audience,
  CauseFacts,
  CauseTexts,
  Code,
  EntryFacts,
  EntryTexts,
  Family,
  FixFacts,
  FixTexts,
  GuideTexts,
  Side,
  SourceFacts,
} from './entry';
import type { Phrases } from './phrases';
import type { SearchSource } from './search-words';

/** Every surface, the ones that people meet most first: the order in which meanings are listed. */
export const SURFACES: readonly Surface[] = [
  'gateway',
  'voice',
  'av',
  'json',
  'http',
  'websocket',
  'cloudflare',
  'net',
  'remote-auth',
  'rpc-error',
  'rpc-close',
];

/** Every table of the registry. */
export const FAMILIES: readonly Family[] = [...SURFACES, 'gateway-opcode', 'voice-opcode'];

export interface Entry {
  facts: EntryFacts;
  texts: EntryTexts;
}

/** One line of the index: enough to list a code and to know which surface to load. */
export interface IndexEntry {
  surface: Family;
  code: Code;
  httpStatus: number | null;
  name: string;
  title: string;
  depth: EntryFacts['depth'];
  side: Side;
  audience: Audience[];
}

/** A piece of the registry in one language. Needs nothing else to be explained. */
export interface RegistryPart {
  surface: Family;
  entries: Entry[];
  causes: Record<string, { facts: CauseFacts; texts: CauseTexts }>;
  fixes: Record<string, { facts: FixFacts; texts: FixTexts }>;
  guides: Record<string, GuideTexts>;
  sources: Record<string, SourceFacts>;
  /** The entries that `related` names, on whichever surface they are: `voice/4001`. */
  related: Record<string, IndexEntry>;
}

export interface CompiledRegistry {
  language: string;
  /** In the order of {@link FAMILIES}, then of their files. */
  index: IndexEntry[];
  phrases: Phrases;
  search: SearchSource;
  /** By the path of their files, see `parts.ts`. */
  parts: Map<string, RegistryPart>;
}
