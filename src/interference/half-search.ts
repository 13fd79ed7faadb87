import * as v from 'valibot';

/**
 * A search for the one extension that is in the way, by turning half of them off at a time. It holds
 * ids and answers only: where it stands follows from them, so it can be stored and taken up again.
 */
export interface HalfSearch {
  /** Ids of extensions, or, where the browser's list may not be read, numbers of a list on paper. */
  how: 'list' | 'paper';
  /** Those to look among, the likeliest first. */
  candidates: string[];
  /** Whether it helped, for each try so far. */
  answers: boolean[];
  /** True once the person has stopped it: what is off is to be turned on again. */
  stopped: boolean;
}

/** Where a search stands. */
export type Step =
  /** Half of those who are left are off. */
  | { kind: 'half'; off: string[]; round: number; rounds: number }
  /** One is left that was never the only one off. */
  | { kind: 'check'; off: string[] }
  /** It was not that one either: all of them are off. */
  | { kind: 'all'; off: string[] }
  | { kind: 'found'; id: string }
  /** With all of them off it works, but with no single one. */
  | { kind: 'several' }
  /** It is none of them. */
  | { kind: 'none' };

const MOST = 500;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(128));

const stored = v.object({
  how: v.picklist(['list', 'paper']),
  candidates: v.pipe(
    v.array(id),
    v.minLength(1),
    v.maxLength(MOST),
    v.check((list) => new Set(list).size === list.length),
  ),
  answers: v.pipe(v.array(v.boolean()), v.maxLength(64)),
  stopped: v.boolean(),
});

/** Begins a search among extensions of the browser's own list. Null when there is none. */
export function searchList(ids: readonly string[]): HalfSearch | null {
  const candidates = [...new Set(ids)].slice(0, MOST);
  return candidates.length === 0 ? null : { how: 'list', candidates, answers: [], stopped: false };
}

/** Begins a search among so many extensions, numbered on paper from 1. Null for no number at all. */
export function searchPaper(count: number): HalfSearch | null {
  if (!Number.isInteger(count) || count < 1 || count > MOST) return null;
  const candidates = Array.from({ length: count }, (_, index) => String(index + 1));
  return { how: 'paper', candidates, answers: [], stopped: false };
}

/** Reads a search that was stored; null for anything else. */
export function parseHalfSearch(value: unknown): HalfSearch | null {
  const result = v.safeParse(stored, value);
  return result.success ? result.output : null;
}

/** Tells where a search stands, from its answers alone. Answers after its end do not count. */
export function stepOf({ candidates, answers }: Pick<HalfSearch, 'candidates' | 'answers'>): Step {
  const rounds = Math.ceil(Math.log2(candidates.length));
  let left = candidates;
  let taken = 0;
  while (left.length > 1) {
    // The smaller half, so that as little as possible is off; it has the likeliest in it.
    const off = left.slice(0, Math.floor(left.length / 2));
    const helped = answers[taken];
    if (helped === undefined) return { kind: 'half', off, round: taken + 1, rounds };
    taken += 1;
    const [only] = off;
    if (helped && off.length === 1 && only !== undefined) return { kind: 'found', id: only };
    left = helped ? off : left.slice(off.length);
  }
  const [last] = left;
  const wasIt = answers[taken];
  if (last === undefined) return { kind: 'none' };
  if (wasIt === undefined) return { kind: 'check', off: left };
  if (wasIt) return { kind: 'found', id: last };
  // Of one alone it is known by now.
  if (candidates.length === 1) return { kind: 'none' };
  const all = answers[taken + 1];
  if (all === undefined) return { kind: 'all', off: candidates };
  return { kind: all ? 'several' : 'none' };
}

/** Takes in whether the try helped. A search that is at its end stays as it is. */
export function answer(search: HalfSearch, helped: boolean): HalfSearch {
  const step = stepOf(search);
  return 'off' in step ? { ...search, answers: [...search.answers, helped] } : search;
}

/** Takes the last answer back. */
export function undo(search: HalfSearch): HalfSearch {
  return { ...search, answers: search.answers.slice(0, -1), stopped: false };
}

/** Which of them may still be off because of the search, as far as the search itself can tell. */
export function maybeOff(search: HalfSearch): string[] {
  const before = stepOf(undo(search));
  const now = stepOf(search);
  const off = new Set([...('off' in before ? before.off : []), ...('off' in now ? now.off : [])]);
  return search.candidates.filter((candidate) => off.has(candidate));
}
