import { netCategory } from '../incidents/net-category';
import type { NetCategory } from '../registry/entry';
import type { FindingId, Outcome, StepResult } from './findings';
import type {
  Handshake,
  Observations,
  Observed,
  Reach,
  StatusPage,
  Unobserved,
} from './observations';
import type { StepId } from './steps';

type Verdict = Pick<StepResult, 'outcome' | 'finding'> &
  Partial<Pick<StepResult, 'number' | 'detail'>>;

/** What Discord, or Cloudflare before it, answers a visitor whom it does not let in. */
const TURNED_AWAY: readonly number[] = [401, 403, 429, 451];

const CATEGORIES: Record<NetCategory, FindingId> = {
  dns: 'dns',
  refused: 'refused',
  reset: 'reset',
  certificate: 'certificate',
  blocked: 'blocked',
  'maybe-blocked': 'maybe-blocked',
  proxy: 'proxy',
  offline: 'no-route',
  changed: 'changed',
  timeout: 'late',
  general: 'failed',
};

/** The category of network error that a finding stands for; null where it stands for none. */
export function categoryOf(finding: FindingId): NetCategory | null {
  const categories = Object.keys(CATEGORIES) as NetCategory[];
  return categories.find((category) => CATEGORIES[category] === finding) ?? null;
}

/** A result that does not know yet how long it took. */
type Judged = Omit<StepResult, 'tookMs'>;

/** Judges what a step brought to light. */
export function judgeStep(observed: Observed): Judged {
  return { step: observed.step, number: null, detail: null, ...verdict(observed) };
}

/** Judges a step that brought nothing to light. Only a way to Discord is in trouble for that. */
export function judgeUnobserved(step: StepId, { kind }: Unobserved): Judged {
  const isWay = step === 'site' || step === 'gateway' || step === 'media' || step === 'handshake';
  const finding = kind === 'late' && (isWay || step === 'status') ? 'late' : 'not-found-out';
  const outcome = isWay && kind === 'late' ? 'trouble' : 'unsure';
  return { step, outcome, finding, number: null, detail: null };
}

function verdict(observed: Observed): Verdict {
  const { step, seen } = observed;
  switch (step) {
    case 'online':
      return seen.online ? fine('online') : trouble('offline');
    case 'site':
    case 'gateway':
    case 'media':
      return reached(seen);
    case 'handshake':
      return shaken(seen);
    case 'status':
      return reported(seen);
    case 'webrtc':
      if (!seen.exists) return trouble('webrtc-missing');
      return seen.candidates > 0 ? fine('webrtc-works') : unsure('webrtc-no-way');
    case 'capabilities':
      return capable(seen);
    case 'interference':
      return interfered(seen);
  }
}

function reached(reach: Reach): Verdict {
  if (reach.kind === 'failed') return failed(reach.error);
  const { status } = reach;
  if (status !== null && status >= 500) return { ...trouble('server-error'), number: status };
  if (status !== null && TURNED_AWAY.includes(status)) {
    return { ...trouble('turned-away'), number: status };
  }
  return fine('answered');
}

function failed(error: string | null): Verdict {
  return trouble(error === null ? 'failed' : CATEGORIES[netCategory(error)]);
}

function shaken(seen: Handshake): Verdict {
  switch (seen.kind) {
    case 'hello':
      return fine('hello');
    case 'odd':
      return trouble('odd-answer');
    case 'silent':
      return trouble('silent');
    case 'closed':
      return { ...trouble('closed-early'), number: seen.code };
    case 'never-opened': {
      const { finding } = failed(seen.error);
      // The host itself has just answered, so a failure without a name is about the handshake.
      return trouble(finding === 'failed' ? 'never-opened' : finding);
    }
  }
}

/** A status page that cannot be read says nothing about Discord itself. */
function reported(seen: StatusPage): Verdict {
  if (seen.kind === 'failed') return { ...failed(seen.error), outcome: 'unsure' };
  if (seen.kind === 'unreadable') return unsure('status-unreadable');
  const { indicator, incidents } = seen;
  if (indicator === 'major' || indicator === 'critical') {
    return { ...trouble('outage'), number: incidents };
  }
  if (indicator === 'maintenance') return unsure('maintenance');
  if (indicator === 'minor' || incidents > 0) {
    return { ...unsure('small-incident'), number: incidents };
  }
  return fine('no-incident');
}

function capable(seen: Observations['capabilities']): Verdict {
  if (!seen.webAssembly) return trouble('no-webassembly');
  if (!seen.encodedTransforms) return trouble('no-transforms');
  if (seen.microphone === 'denied') return unsure('microphone-denied');
  return seen.microphones === 0 ? unsure('no-microphone') : fine('capable');
}

function interfered({ strongest }: Observations['interference']): Verdict {
  if (strongest === null) return fine('nothing-in-the-way');
  const detail = strongest.text;
  return strongest.certainty === 'proven'
    ? { ...trouble('in-the-way'), detail }
    : { ...unsure('maybe-in-the-way'), detail };
}

const as =
  (outcome: Outcome) =>
  (finding: FindingId): Verdict => ({ outcome, finding });
const fine = as('fine');
const trouble = as('trouble');
const unsure = as('unsure');
