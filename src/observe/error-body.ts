import type { FieldError } from '../failure/failure';
import type { Noise } from '../failure/noise';
import { hasOwn, isArray, ownKeys, parseJson } from './natives';

/** Longest reply that is read. Discord's error replies are a few hundred characters. */
const MAX_CHARACTERS = 65_536;
const MAX_FIELDS = 8;
const MAX_IDS = 4;
const MAX_DEPTH = 12;

export interface ErrorBody {
  /** The `code` of the reply; null when absent or 0, which Discord uses for "no code". */
  code: number | null;
  fields: FieldError[];
  retryAfterMs: number | null;
  global: boolean;
  /**
   * A step of a normal flow rather than a failure: a captcha or second factor is wanted. Further
   * rules for what is routine are the relay's: they need no secret, and room.
   */
  noise: Extract<Noise, 'captcha' | 'second-factor'> | null;
}

/**
 * Reads what is known to be free of content out of the JSON of a failed reply: numbers, field
 * paths and error ids. Messages, tickets and tokens in it are left where they are.
 *
 * @returns null when it is not a JSON object or too long to be an error
 */
export function readErrorBody(text: string): ErrorBody | null {
  if (text.length > MAX_CHARACTERS) return null;
  let body: unknown;
  try {
    body = parseJson(text);
  } catch {
    return null;
  }
  if (!isRecord(body)) return null;

  const code = own(body, 'code');
  const seconds = own(body, 'retry_after');

  return {
    code: typeof code === 'number' && code > 0 ? code : null,
    fields: collectFields(own(body, 'errors')),
    retryAfterMs: typeof seconds === 'number' && seconds >= 0 ? Math.ceil(seconds * 1000) : null,
    global: own(body, 'global') === true,
    noise:
      own(body, 'captcha_key') !== undefined
        ? 'captcha'
        : code === 60003 && own(body, 'mfa') !== undefined
          ? 'second-factor'
          : null,
  };
}

/**
 * Walks the `errors` of a 50035 reply, which nest by field name and array index and end in
 * `_errors: [{code: "BASE_TYPE_REQUIRED", message}]`.
 */
function collectFields(errors: unknown): FieldError[] {
  const fields: FieldError[] = [];
  const walk = (node: unknown, path: string, depth: number): void => {
    if (!isRecord(node) || depth > MAX_DEPTH || fields.length >= MAX_FIELDS) return;
    const leaves = own(node, '_errors');
    if (isArray(leaves)) fields.push({ path: path || '_root', ids: collectIds(leaves) });
    for (const key of ownKeys(node)) {
      // A key is a name from Discord's API or an index. Anything else may be somebody's input.
      if (key !== '_errors' && /^(?:[a-z_]{1,32}|\d{1,3})$/.test(key)) {
        walk(node[key], path ? `${path}.${key}` : key, depth + 1);
      }
    }
  };
  walk(errors, '', 0);
  return fields;
}

function collectIds(leaves: unknown[]): string[] {
  const ids: string[] = [];
  for (let i = 0; i < leaves.length && ids.length < MAX_IDS; i++) {
    const leaf = leaves[i];
    const id = isRecord(leaf) ? own(leaf, 'code') : undefined;
    if (typeof id === 'string' && /^[A-Z0-9_]{1,64}$/.test(id)) ids.push(id);
  }
  return ids;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function own(record: Record<string, unknown>, key: string): unknown {
  return hasOwn(record, key) ? record[key] : undefined;
}
