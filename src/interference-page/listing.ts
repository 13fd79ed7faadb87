import { type Reach, reachOf } from '../interference/reach';
import type { Suspect, Who } from '../interference/suspects';
import type { InstalledExtension } from './interference-source';

/** An extension with what it may do and what was seen of it. */
export interface ListedExtension {
  extension: InstalledExtension;
  reach: Reach[];
  suspect: Suspect | null;
}

const UNNAMED_BLOCKERS: readonly Who['kind'][] = ['some-extension', 'blocker'];

/** The extensions that are on, sorted by what is known of them. */
export interface Listing {
  /** They may touch Discord, by evidence or by right: those with evidence first. */
  touching: ListedExtension[];
  /** The browser names no right over Discord. That does not mean that there is none. */
  unstated: ListedExtension[];
  /** How many are installed and turned off. */
  off: number;
}

/**
 * Sorts the extensions of a browser by what they may do to Discord.
 *
 * @param suspects those with evidence, the surest first
 */
export function listingOf(
  extensions: readonly InstalledExtension[],
  suspects: readonly Suspect[],
): Listing {
  const listed = extensions
    .filter(({ enabled }) => enabled)
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map((extension) => ({
      extension,
      reach: reachOf(extension),
      suspect: suspects.find((suspect) => isThe(suspect, extension)) ?? null,
    }));
  // Where something was blocked and the browser does not say by whom, it was one that may block.
  const block = suspects.findIndex(({ who }) => UNNAMED_BLOCKERS.includes(who.kind));
  const rank = ({ suspect, reach }: ListedExtension) => {
    const named = suspect === null ? suspects.length : suspects.indexOf(suspect);
    return block >= 0 && reach.includes('blocks') ? Math.min(named, block) : named;
  };
  return {
    touching: listed
      .filter(({ reach, suspect }) => reach.length > 0 || suspect !== null)
      .toSorted((a, b) => rank(a) - rank(b)),
    unstated: listed.filter(({ reach, suspect }) => reach.length === 0 && suspect === null),
    off: extensions.length - listed.length,
  };
}

/**
 * Ids of the extensions to search among, the likeliest first. Those of which the browser states no
 * right are among them, for they may have one; those that nobody may turn off are not.
 */
export function searchOrder(
  extensions: readonly InstalledExtension[],
  suspects: readonly Suspect[],
): string[] {
  const { touching, unstated } = listingOf(extensions, suspects);
  return [...touching, ...unstated]
    .filter(({ extension }) => extension.mayDisable)
    .map(({ extension }) => extension.id);
}

/** The installed extension that a suspect is, or null. */
export function extensionOf(
  suspect: Suspect,
  extensions: readonly InstalledExtension[],
): InstalledExtension | null {
  return extensions.find((extension) => isThe(suspect, extension)) ?? null;
}

function isThe({ who }: Suspect, { id, hostPermissions }: InstalledExtension): boolean {
  if (who.kind !== 'extension') return false;
  // Firefox gives each extension an address of its own, and lists it among the sites it may touch.
  return (
    who.id === id || hostPermissions.some((host) => host.startsWith(`moz-extension://${who.id}/`))
  );
}
