import type { Evidence, Incident } from '../incidents/incident';
import { NO_ROUTE } from '../incidents/subject';
import { isProvenBlock, judgeInterference } from '../interference/judge';
import type { NetCategory } from '../registry/entry';
import type { Phrases } from '../registry/phrases';
import { EVIDENCE_CAUSES, INTERFERENCE_CAUSES, NET_CAUSES } from '../registry/standing-parts';
import type { Certainty, Explanation } from './explanation';

/** What an incident is about, as far as evidence bears on it. */
export type Weighed = Pick<Explanation, 'surface' | 'code'> & Pick<Incident, 'socket'>;

/** A cause that something seen speaks for. `added`: worth naming although the entry does not. */
export interface Supported {
  id: string;
  certainty: Certainty;
  added: boolean;
}

/** Messages in a minute from which on Discord closes the gateway with 4008. */
const TOO_MANY_SENDS = 120;

/**
 * Weighs every fact by itself: which cause it speaks for, and how firmly. A fact bears only on what
 * it can have caused: that Discord reports an outage says nothing about a missing permission.
 */
export function weighEvidence(
  evidence: readonly Evidence[],
  subject: Weighed,
  phrases: Phrases,
): Supported[] {
  const facts = evidence.flatMap((fact) => weigh(fact, subject) ?? []);
  // Wrappers and stacks are judged by themselves: a mod beside them makes them no likelier.
  const foreign = evidence.filter((fact) => fact.kind === 'replaced' || fact.kind === 'extension');
  const judged = judgeInterference(foreign, phrases.interference);
  if (judged === null) return facts;
  const { certainty } = judged;
  return [...facts, { id: INTERFERENCE_CAUSES.interferes, certainty, added: false }];
}

function weigh(fact: Evidence, subject: Weighed): Supported | null {
  const isGateway = subject.socket === 'gateway';
  switch (fact.kind) {
    case 'net-error':
      return weighNetError(fact);
    case 'mod':
      return { id: INTERFERENCE_CAUSES.mod, certainty: 'likely', added: false };
    case 'opcode':
      if (!isGateway || (subject.code !== 4001 && subject.code !== 4002)) return null;
      return {
        id: INTERFERENCE_CAUSES.interferes,
        certainty: fact.origin === null ? 'likely' : 'proven',
        added: true,
      };
    case 'sends':
      if (!isGateway || subject.code !== 4008 || fact.perMinute < TOO_MANY_SENDS) return null;
      return { id: INTERFERENCE_CAUSES.interferes, certainty: 'likely', added: false };
    case 'identifies':
      if (!isGateway || subject.code !== 4005) return null;
      return { id: INTERFERENCE_CAUSES.interferes, certainty: 'likely', added: false };
    case 'offline':
    case 'back-online':
    case 'network-changed':
    case 'frozen':
    case 'slept':
    case 'outage':
    case 'burst':
    case 'other-tabs':
      return isOfConnection(subject) ? added(EVIDENCE_CAUSES[fact.kind]) : null;
    case 'handshake':
      if (!isOfConnection(subject)) return null;
      return weighAnswer(fact);
    case 'also-answered':
      return isOfConnection(subject) ? weighAnswer(fact) : null;
    case 'also-failed':
      return isOfConnection(subject) ? weighAlsoFailed(fact) : null;
    case 'checked':
      if (!isOfConnection(subject) || fact.result === 'reached') return null;
      return added(EVIDENCE_CAUSES['pages-only']);
    case 'missing':
      return isOfCall(subject) ? added(EVIDENCE_CAUSES.missing) : null;
    case 'local-access':
      // That nobody has answered yet is no reason: most pages never ask.
      if (subject.socket !== 'rpc' || fact.state === 'prompt') return null;
      return added(EVIDENCE_CAUSES['local-access']);
    case 'hidden':
    case 'microphone':
    case 'replaced':
    case 'extension':
      return null;
  }
}

function added({ cause, certainty }: { cause: string; certainty: Certainty }): Supported {
  return { id: cause, certainty, added: true };
}

function weighAnswer({ status }: { status: number }): Supported {
  return added(status >= 500 ? EVIDENCE_CAUSES.failed : EVIDENCE_CAUSES.refused);
}

/** It was another request, so that nothing of it is proven for this one. */
function weighAlsoFailed({ category }: { category: NetCategory }): Supported | null {
  const pointed = NET_CAUSES[category];
  if (pointed === undefined) return null;
  return added({
    cause: pointed.cause,
    certainty: pointed.certainty === 'proven' ? 'likely' : pointed.certainty,
  });
}

function weighNetError(fact: Extract<Evidence, { kind: 'net-error' }>): Supported | null {
  const pointed = NET_CAUSES[fact.category];
  if (pointed === undefined) return null;
  // Administrators and a site's own rules block too; only one name stands for an extension.
  const unproven = fact.category === 'blocked' && !isProvenBlock([fact]);
  const certainty = unproven ? 'possible' : pointed.certainty;
  return { id: pointed.cause, certainty, added: certainty !== 'possible' };
}

/** Whether it is about the connection itself, and not about what was asked over it. */
export function isOfConnection({ socket, surface, code }: Weighed): boolean {
  if (socket !== null) return Number(code) < 4000;
  return surface === 'net' || (surface === 'http' && Number(code) >= 500);
}

/** Whether it is about what a call needs of the browser and the network, its microphone apart. */
export function isOfCall({ socket, surface, code }: Weighed): boolean {
  return (surface === 'av' && code === NO_ROUTE) || (socket === 'voice' && code === 4017);
}
