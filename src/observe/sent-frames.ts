import type { SentFrames } from '../failure/failure';
import { NativeError, now } from './natives';
import { foreignOrigins } from './script-origins';

const MINUTE = 60_000;

/** Discord closes a gateway after 120 messages in a minute; a few more are enough to know. */
const MAX_KEPT = 150;

/** Opcodes from 0 to this are Discord's; of these, only Discord itself sends the ones below. */
const LAST_OPCODE = 43;
const FROM_DISCORD = ' 0 7 9 10 11 ';

const IDENTIFY = 2;
const HEARTBEAT = 1;
const HEARTBEAT_WITH_METRICS = 40;

/** A pause this long, and so many times the usual one, means that the device or the tab slept. */
const STILL_MS = 10_000;
const STILL_FACTOR = 3;

/** Remembers of what a gateway socket was sent nothing but opcodes and times. */
export interface SentFrameCounter {
  note: (data: unknown) => void;
  /** What there is to tell when the socket closes; null when nothing was sent. */
  sum: () => SentFrames | null;
}

export function countSentFrames(): SentFrameCounter {
  const times: number[] = [];
  let identifies = 0;
  let odd: { opcode: number; call: Error } | null = null;
  let lastBeat = 0;
  let usualPause = 0;
  let still: { ms: number; at: number } | null = null;

  function beat(at: number): void {
    const pause = at - lastBeat;
    if (lastBeat > 0) {
      if (usualPause > 0 && pause > STILL_MS && pause > usualPause * STILL_FACTOR) {
        still = { ms: pause, at };
      } else if (pause > usualPause) usualPause = pause;
    }
    lastBeat = at;
  }

  return {
    note(data) {
      const at = now();
      times.push(at);
      if (times.length > MAX_KEPT) times.shift();
      const opcode = opcodeOf(data);
      if (opcode === null) return;
      if (opcode === IDENTIFY) identifies++;
      else if (opcode === HEARTBEAT || opcode === HEARTBEAT_WITH_METRICS) beat(at);
      else if (opcode < 0 || opcode > LAST_OPCODE || FROM_DISCORD.includes(` ${opcode} `)) {
        // Taking a stack is cheap; reading it is not, and is left for later.
        odd = { opcode, call: new NativeError() };
      }
    },
    sum() {
      if (times.length === 0) return null;
      const at = now();
      // A socket may close before the heartbeat that is late could be sent.
      if (lastBeat > 0) beat(at);
      return {
        lastMinute: times.filter((time) => at - time < MINUTE).length,
        identifies,
        oddOpcode: odd && odd.opcode,
        oddOrigin: (odd && foreignOrigins([odd.call])[0]) ?? null,
        stoodStillMs: still && at - still.at < MINUTE ? still.ms : null,
      };
    },
  };
}

/**
 * The opcode of a frame in JSON, which Discord writes first; null for any other frame. Nothing else
 * of the frame is looked at, and nothing of it is kept.
 */
function opcodeOf(data: unknown): number | null {
  const found =
    typeof data === 'string' && /^\s*\{\s*"op":\s*(-?\d{1,5})\b/.exec(data.slice(0, 40));
  return found ? Number(found[1]) : null;
}
