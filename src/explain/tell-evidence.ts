import { microphoneTrouble } from '../failure/microphone-trouble';
import type { Evidence } from '../incidents/incident';
import { extensionIdOf, extensionName } from '../interference/neighbours';
import { fillCounted, fillPhrase, type Phrases } from '../registry/phrases';
import { tellDuration } from './tell-duration';

/**
 * One sentence for each fact that is worth one. The browser's own errors are told elsewhere, with
 * what they mean; wrappers, mods and stacks by the warning they amount to.
 */
export function tellEvidence(evidence: readonly Evidence[], phrases: Phrases): string[] {
  return evidence.flatMap((fact) => tellFact(fact, phrases) ?? []);
}

function tellFact(fact: Evidence, phrases: Phrases): string | null {
  const { seen, language } = phrases;
  switch (fact.kind) {
    case 'opcode':
      return tellOpcode(fact, seen);
    case 'sends':
      return fillPhrase(seen.sends, { count: fact.perMinute });
    case 'identifies':
      return fillPhrase(seen.identifies, { count: fact.times });
    case 'slept':
      return fillPhrase(seen.slept, { duration: tellDuration(fact.ms, phrases) });
    case 'frozen':
      return fillPhrase(seen.frozen, { duration: tellDuration(fact.ms, phrases) });
    case 'offline':
      return seen.offline;
    case 'back-online':
      return fillPhrase(seen.backOnline, { duration: tellDuration(fact.agoMs, phrases) });
    case 'network-changed':
      return fillPhrase(seen.networkChanged, { duration: tellDuration(fact.agoMs, phrases) });
    case 'local-access':
      return seen.localAccess[fact.state];
    case 'hidden':
      return seen.hidden;
    case 'missing':
      return seen.missing[fact.what];
    case 'microphone':
      return tellMicrophone(fact, seen);
    case 'outage':
      return fillCounted(seen.outage, fact.incidents, language);
    case 'burst':
      return fillPhrase(seen.burst, { count: fact.sockets });
    case 'other-tabs':
      return fillCounted(seen.otherTabs, fact.tabs, language);
    case 'handshake':
      return fillPhrase(seen.handshake, { status: fact.status });
    case 'also-failed':
      return fillPhrase(seen.alsoFailed[fact.by], { meaning: seen.netCategories[fact.category] });
    case 'also-answered':
      return fillPhrase(seen.alsoAnswered[fact.by], { status: fact.status });
    case 'checked':
      return seen.checked[fact.result];
    case 'net-error':
    case 'replaced':
    case 'mod':
    case 'extension':
      return null;
  }
}

function tellMicrophone(
  answer: Extract<Evidence, { kind: 'microphone' }>,
  seen: Phrases['seen'],
): string | null {
  const trouble = microphoneTrouble(answer);
  if (trouble === null) return null;
  return fillPhrase(seen.netError, { error: answer.error, meaning: seen.microphone[trouble] });
}

function tellOpcode(
  { op, origin }: Extract<Evidence, { kind: 'opcode' }>,
  seen: Phrases['seen'],
): string {
  if (origin === null) return fillPhrase(seen.opcode, { op });
  const name = extensionName(origin);
  return name === null
    ? fillPhrase(seen.opcodeByExtension, { op, id: extensionIdOf(origin) ?? '' })
    : fillPhrase(seen.opcodeByNamed, { op, name });
}
