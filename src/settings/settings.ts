/** How much is shown in the page: only what needs the person, the usual, or all that is seen. */
export type Level = 'quiet' | 'balanced' | 'everything';

export interface Settings {
  level: Level;
  /** While true nothing is watched or shown. */
  paused: boolean;
  /** Keys of muted codes, `surface/code`, for example `gateway/4001`. Without duplicates. */
  muted: string[];
}

const LEVELS: readonly Level[] = ['quiet', 'balanced', 'everything'];
const MUTED_LIMIT = 200;

/** The settings of somebody who has not chosen any. A fresh object each time. */
export function defaultSettings(): Settings {
  return { level: 'balanced', paused: false, muted: [] };
}

/**
 * Reads settings from storage or a message. Each part that is missing or of the wrong shape falls
 * back to its default; the rest is kept. Never throws.
 */
export function parseSettings(value: unknown): Settings {
  const settings = defaultSettings();
  if (typeof value !== 'object' || value === null) return settings;
  if ('level' in value)
    settings.level = LEVELS.find((level) => level === value.level) ?? 'balanced';
  if ('paused' in value) settings.paused = value.paused === true;
  if ('muted' in value && Array.isArray(value.muted)) {
    const keys = value.muted.filter((key): key is string => typeof key === 'string' && key !== '');
    settings.muted = [...new Set(keys)].slice(0, MUTED_LIMIT);
  }
  return settings;
}
