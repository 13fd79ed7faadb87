import type { Code, Direction, Family, Recovers, Severity, Side } from '../registry/entry';
import type { Finding } from '../registry/lookup';
import { fillPhrase, type Phrases, type UnknownKind } from '../registry/phrases';
import { UNKNOWN_FIX } from '../registry/standing-parts';

/** What an explanation is made of before evidence and platform come in. */
export interface Basis {
  known: boolean;
  name: string;
  title: string;
  meaning: string;
  side: Side;
  severity: Severity;
  recovers: Recovers;
  causes: string[];
  fixes: string[];
  persists: string[];
  doNot: string | null;
  limits: string | null;
  direction: Direction | null;
  developer: string;
  related: string[];
  guide: string | null;
  sources: string[];
}

const NATURE: Record<UnknownKind, Pick<Basis, 'side' | 'severity' | 'recovers'>> = {
  'close-own': { side: 'discord', severity: 'medium', recovers: 'itself' },
  'close-library': { side: 'discord', severity: 'medium', recovers: 'itself' },
  'close-standard': { side: 'network', severity: 'medium', recovers: 'itself' },
  'close-other': { side: 'network', severity: 'medium', recovers: 'itself' },
  'rpc-close': { side: 'discord', severity: 'low', recovers: 'act' },
  'rpc-error': { side: 'discord', severity: 'low', recovers: 'act' },
  json: { side: 'discord', severity: 'low', recovers: 'act' },
  'json-with-status': { side: 'discord', severity: 'low', recovers: 'act' },
  'http-refused': { side: 'discord', severity: 'low', recovers: 'act' },
  'http-server': { side: 'discord', severity: 'medium', recovers: 'wait' },
  'http-other': { side: 'nobody', severity: 'info', recovers: 'itself' },
  net: { side: 'network', severity: 'medium', recovers: 'act' },
  av: { side: 'discord', severity: 'medium', recovers: 'act' },
  opcode: { side: 'nobody', severity: 'info', recovers: 'itself' },
  cloudflare: { side: 'network', severity: 'medium', recovers: 'act' },
};

/**
 * Says that a number is not known, and what the surface tells of it at least. Names no cause, and
 * one harmless thing to try.
 */
export function explainUnknown(
  subject: { surface: Family; code: Code; httpStatus: number | null },
  { byStatus }: Finding,
  { unknown }: Phrases,
): Basis {
  const kind = kindOf(subject.surface, subject.code, byStatus !== null);
  const words = unknown.kinds[kind];
  const values = {
    code: subject.code,
    status: subject.httpStatus ?? '',
    known: byStatus?.entry.texts.meaning ?? '',
  };
  const { side, severity, recovers } = byStatus?.entry.facts ?? NATURE[kind];
  return {
    known: false,
    name: unknown.name,
    title: fillPhrase(words.title, values),
    meaning: fillPhrase(words.meaning, values),
    side,
    severity,
    recovers,
    causes: [],
    fixes: [UNKNOWN_FIX[kind]],
    persists: [],
    doNot: null,
    limits: null,
    direction: null,
    developer: unknown.developer,
    related: [],
    guide: null,
    sources: [],
  };
}

function kindOf(surface: Family, code: Code, hasStatus: boolean): UnknownKind {
  const number = Number(code);
  switch (surface) {
    case 'json':
      return hasStatus ? 'json-with-status' : 'json';
    case 'http':
      if (code === '5xx' || number >= 500) return 'http-server';
      return number >= 400 ? 'http-refused' : 'http-other';
    case 'rpc-close':
      return number >= 4000 ? 'rpc-close' : closeKind(number);
    case 'gateway':
    case 'voice':
    case 'remote-auth':
    case 'websocket':
      return closeKind(number);
    case 'gateway-opcode':
    case 'voice-opcode':
      return 'opcode';
    case 'rpc-error':
    case 'net':
    case 'av':
    case 'cloudflare':
      return surface;
  }
}

/** The ranges that the WebSocket standard lays down for close codes. */
function closeKind(code: number): UnknownKind {
  if (code >= 4000 && code <= 4999) return 'close-own';
  if (code >= 3000 && code <= 3999) return 'close-library';
  return code >= 1000 && code <= 2999 ? 'close-standard' : 'close-other';
}
