import type { Evidence } from '../incidents/incident';
import { fillPhrase, type Phrases } from '../registry/phrases';
import { extensionIdOf, extensionName, modName } from './neighbours';

/** What seems to be in Discord's way in this browser, and how sure that is. */
export interface Interference {
  text: string;
  certainty: 'proven' | 'likely' | 'possible';
  /** Id of the extension, where the browser names one. */
  extensionId: string | null;
  what: 'blocked' | 'opcode' | 'maybe-blocked' | 'replaced' | 'mod' | 'stack';
}

/** Chromium's word that an extension stopped a request. No other cause of it is known. */
export const BLOCKED_BY_EXTENSION = 'net::ERR_BLOCKED_BY_CLIENT';

/** True when the browser itself says that another extension blocked the request. */
export function isProvenBlock(evidence: readonly Evidence[]): boolean {
  return evidence.some((fact) => fact.kind === 'net-error' && fact.error === BLOCKED_BY_EXTENSION);
}

/**
 * Weighs what was seen and gives the strongest suspicion, or null when nothing bears on it. An
 * extension that only put an element such as a stylesheet into the page is no suspect.
 *
 * @param words the phrases to tell it with
 */
export function judgeInterference(
  evidence: readonly Evidence[],
  words: Phrases['interference'],
): Interference | null {
  if (isProvenBlock(evidence)) {
    return { text: words.blocked, certainty: 'proven', extensionId: null, what: 'blocked' };
  }

  const sent = evidence.find((fact) => fact.kind === 'opcode');
  if (sent?.kind === 'opcode') return judgeOpcode(sent.origin, words);

  const suspect = evidence.find((fact) => fact.kind === 'extension' && fact.where === 'stack');
  const extensionId = suspect?.kind === 'extension' ? extensionIdOf(suspect.origin) : null;
  const name = suspect?.kind === 'extension' ? extensionName(suspect.origin) : null;
  const replaced = [
    ...new Set(evidence.flatMap((fact) => (fact.kind === 'replaced' ? [fact.what] : []))),
  ].join(', ');

  if (replaced !== '' && extensionId !== null) {
    const phrase = name === null ? words.replacedByExtension : words.replacedByNamed;
    const text = fillPhrase(phrase, { what: replaced, name: name ?? '' });
    return { text, certainty: 'likely', extensionId, what: 'replaced' };
  }
  const mods = evidence.flatMap((fact) =>
    fact.kind === 'mod' ? [modName(fact.id) ?? fact.id] : [],
  );
  if (mods.length > 0) {
    const text = fillPhrase(words.mod, { name: [...new Set(mods)].join(', ') });
    return { text, certainty: 'likely', extensionId, what: 'mod' };
  }
  if (evidence.some((fact) => fact.kind === 'net-error' && fact.category === 'maybe-blocked')) {
    const text = words.maybeBlocked;
    return { text, certainty: 'possible', extensionId, what: 'maybe-blocked' };
  }
  if (extensionId !== null) {
    const text = fillPhrase(name === null ? words.stack : words.stackNamed, {
      name: name ?? '',
    });
    return { text, certainty: 'possible', extensionId, what: 'stack' };
  }
  if (replaced !== '') {
    const text = fillPhrase(words.replaced, { what: replaced });
    return { text, certainty: 'possible', extensionId: null, what: 'replaced' };
  }
  return null;
}

/** Only what a stack names is proven; a script of the page itself can belong to anybody. */
function judgeOpcode(origin: string | null, words: Phrases['interference']): Interference {
  if (origin === null) {
    return { text: words.opcode, certainty: 'likely', extensionId: null, what: 'opcode' };
  }
  const name = extensionName(origin);
  const text = name === null ? words.opcodeByExtension : fillPhrase(words.opcodeByNamed, { name });
  return { text, certainty: 'proven', extensionId: extensionIdOf(origin), what: 'opcode' };
}
