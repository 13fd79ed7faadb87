import type { Surface } from '../failure/failure';
import type {
  CauseFacts,
  CauseTexts,
  Code,
  EntryFacts,
  EntryTexts,
  FixFacts,
  FixTexts,
  GuideTexts,
  SourceFacts,
} from './entry';
import type { Phrases } from './phrases';

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

export interface Entry {
  facts: EntryFacts;
  texts: EntryTexts;
}

/** One line of the index: enough to list a code and to know which surface to load. */
export interface IndexEntry {
  surface: Surface;
  code: Code;
  httpStatus: number | null;
  name: string;
  title: string;
  depth: EntryFacts['depth'];
}

/** All that the registry says of one surface in one language. Needs nothing else to be explained. */
export interface SurfaceData {
  surface: Surface;
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
  /** In the order of {@link SURFACES}, then of their files. */
  index: IndexEntry[];
  phrases: Phrases;
  surfaces: Map<Surface, SurfaceData>;
}
