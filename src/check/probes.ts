import { judgeInterference } from '../interference/judge';
import type { Evidence } from '../incidents/incident';
import type { Phrases } from '../registry/phrases';
import type { Capabilities, Handshake, Probes, Reach, StatusPage } from './observations';
import type { OwnNetErrors } from './own-net-errors';
import { readStatusPage } from './status-page';

/** The addresses that are asked, and nothing else. The first one is small and never changes. */
export const ADDRESSES = {
  site: 'https://discord.com/robots.txt',
  gateway: 'https://gateway.discord.gg/',
  media: 'https://latency.discord.media/rtc',
  handshake: 'wss://gateway.discord.gg/?v=10&encoding=json',
  status: 'https://status.discord.com/api/v2/summary.json',
} as const;

/** Nothing that tells who asks: no cookies, no address of the page, nothing kept. */
const ANONYMOUS: RequestInit = {
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
};

/** Firefox answers this one only while the page is in front. */
const DEVICES_WITHIN_MS = 1_500;

/** Discord greets at once. An open line without a word is told apart from no line at all. */
const HELLO_WITHIN_MS = 3_000;

/** Opcode of the greeting. */
const HELLO = 10;

interface ProbeSources {
  errors: OwnNetErrors;
  /** Whether the browser lets the extension read what discord.com answers. */
  siteAccess: boolean;
  /** What was seen in this browser lately. */
  recentEvidence: () => Promise<Evidence[]>;
  words: () => Promise<Phrases['interference']>;
}

/** The probes of this browser. They ask when they are called, never before. */
export function createProbes(sources: ProbeSources): Probes {
  const { errors, siteAccess } = sources;
  return {
    online: () => Promise.resolve({ online: navigator.onLine }),
    site: (signal) =>
      reach(ADDRESSES.site, errors, {
        signal,
        ...(siteAccess ? { redirect: 'manual' } : { mode: 'no-cors' }),
      }),
    // An answer is all that is asked for; what it says stays unread.
    gateway: (signal) => reach(ADDRESSES.gateway, errors, { signal, mode: 'no-cors' }),
    media: (signal) => reach(ADDRESSES.media, errors, { signal, mode: 'no-cors' }),
    handshake: (signal) => shakeHands(errors, signal),
    status: (signal) => readStatus(errors, signal),
    webrtc: gatherCandidates,
    capabilities: readCapabilities,
    interference: async () => ({
      strongest: judgeInterference(await sources.recentEvidence(), await sources.words()),
    }),
  };
}

async function reach(url: string, errors: OwnNetErrors, init: RequestInit): Promise<Reach> {
  try {
    const { status } = await fetch(url, { ...ANONYMOUS, ...init });
    // Zero stands for an answer that the browser keeps to itself.
    return { kind: 'answered', status: status === 0 ? null : status };
  } catch {
    return { kind: 'failed', error: await errors.causeOf(url) };
  }
}

async function readStatus(errors: OwnNetErrors, signal: AbortSignal): Promise<StatusPage> {
  let response: Response;
  try {
    response = await fetch(ADDRESSES.status, { ...ANONYMOUS, signal });
  } catch {
    return { kind: 'failed', error: await errors.causeOf(ADDRESSES.status) };
  }
  if (!response.ok) return { kind: 'unreadable' };
  return readStatusPage(await response.json().catch(() => null));
}

/** Waits for Discord's greeting and leaves. Nothing is sent but the handshake itself. */
function shakeHands(errors: OwnNetErrors, signal: AbortSignal): Promise<Handshake> {
  return new Promise((resolve) => {
    const socket = new WebSocket(ADDRESSES.handshake);
    let opened = false;
    const end = (handshake: Handshake): void => {
      socket.close(1000);
      resolve(handshake);
    };
    socket.onopen = () => {
      opened = true;
      setTimeout(end, HELLO_WITHIN_MS, { kind: 'silent' });
    };
    socket.onmessage = ({ data }) => end({ kind: isHello(data) ? 'hello' : 'odd' });
    socket.onclose = ({ code }) => {
      if (opened) resolve({ kind: 'closed', code });
      else {
        void errors
          .causeOf(ADDRESSES.handshake)
          .then((error) => resolve({ kind: 'never-opened', error }));
      }
    };
    signal.addEventListener('abort', () => socket.close(1000));
  });
}

function isHello(data: unknown): boolean {
  try {
    const message: unknown = typeof data === 'string' ? JSON.parse(data) : null;
    return typeof message === 'object' && message !== null && 'op' in message
      ? message.op === HELLO
      : false;
  } catch {
    return false;
  }
}

/** Prepares a call to nobody. The candidates hold addresses: they are counted and forgotten. */
async function gatherCandidates(
  signal: AbortSignal,
): Promise<{ exists: boolean; candidates: number }> {
  if (typeof RTCPeerConnection === 'undefined') return { exists: false, candidates: 0 };
  const connection = new RTCPeerConnection({ iceServers: [] });
  let candidates = 0;
  try {
    const gathered = new Promise<void>((resolve) => {
      connection.onicecandidate = ({ candidate }) => {
        if (candidate !== null && candidate.candidate !== '') candidates += 1;
        if (candidate === null || candidates > 0) resolve();
      };
      signal.addEventListener('abort', () => resolve());
    });
    connection.createDataChannel('check');
    await connection.setLocalDescription();
    await gathered;
  } finally {
    connection.close();
  }
  return { exists: true, candidates };
}

async function readCapabilities(): Promise<Capabilities> {
  return {
    webAssembly: typeof WebAssembly === 'object' && typeof WebAssembly.instantiate === 'function',
    encodedTransforms:
      'RTCRtpScriptTransform' in globalThis ||
      (typeof RTCRtpSender !== 'undefined' && 'createEncodedStreams' in RTCRtpSender.prototype),
    microphone: await microphonePermission(),
    microphones: await countMicrophones(),
  };
}

async function microphonePermission(): Promise<PermissionState | null> {
  try {
    return (await navigator.permissions.query({ name: 'microphone' })).state;
  } catch {
    return null;
  }
}

/** Counts without asking for anything: the browser gives no names for it. */
async function countMicrophones(): Promise<number | null> {
  const impatience = new Promise<null>((resolve) => setTimeout(resolve, DEVICES_WITHIN_MS, null));
  try {
    const devices = await Promise.race([navigator.mediaDevices.enumerateDevices(), impatience]);
    return devices?.filter(({ kind }) => kind === 'audioinput').length ?? null;
  } catch {
    return null;
  }
}
