import type { Noise } from '../failure/noise';
import type { Evidence, Incident } from '../incidents/incident';
import { isProvenBlock, judgeInterference } from '../interference/judge';
import type { Platform } from '../platform/platform';
import type { Finding, FoundEntry, Lookup } from '../registry/lookup';
import type { Phrases } from '../registry/phrases';
import { CAUSE_FIXES, INTERFERENCE_CAUSES, ONLY_FOR_BOTS } from '../registry/standing-parts';
import type { RegistryPart } from '../registry/surface-data';
import type { ExplainedCause, ExplainedGuide, Explanation } from './explanation';
import { type Basis, explainUnknown } from './explain-unknown';
import { firstHand } from './first-hand';
import { type Circumstances, pickCase } from './pick-case';
import { rankCauses } from './rank-causes';
import { resolveFixes } from './resolve-fixes';
import { tellLimits } from './tell-limits';
import { tellWhatWasSeen } from './tell-what-was-seen';
import type { Weighed } from './weigh-evidence';

/** A code as it is looked up. */
export type Subject = Pick<Explanation, 'surface' | 'code' | 'httpStatus'>;

/** For whom an explanation is made: the browser and system in use, and the language. */
export interface Reader {
  platform: Platform;
  phrases: Phrases;
}

/** Looks an incident up and explains it. Rejects when the registry's data cannot be loaded. */
export async function explain(
  incident: Incident,
  lookup: Lookup,
  reader: Reader,
): Promise<Explanation> {
  const { surface, code, httpStatus } = incident;
  return explainIncident(incident, await lookup.find(surface, code, httpStatus), reader);
}

/** Explains an incident in the light of what was seen of it. */
function explainIncident(seenOf: Incident, finding: Finding, reader: Reader): Explanation {
  const incident = { ...seenOf, evidence: firstHand(seenOf.evidence) };
  const basis = basisOf(incident, incident, finding, reader.phrases);
  const forPerson = {
    ...basis,
    causes: withoutBots(basis.causes),
    fixes: withoutBots(basis.fixes),
    // Advice for when it persists is about the usual causes, which a proven block rules out.
    persists: isProvenBlock(incident.evidence) ? [] : withoutBots(basis.persists),
  };
  const seen = tellWhatWasSeen(incident, reader.phrases);
  const told = tell(incident, forPerson, incident.evidence, seen, finding, reader);
  // The routine search for the desktop app cannot succeed where the browser forbids it.
  const barred = incident.evidence.some(
    (fact) => fact.kind === 'local-access' && fact.state === 'denied',
  );
  return incident.noise === null || barred
    ? told
    : tellRoutine(told, incident.noise, reader.phrases);
}

/** Of a code that was looked up by hand, nothing is known but what was typed. */
const NO_CIRCUMSTANCES: Omit<Circumstances, 'evidence'> = {
  opened: null,
  socket: null,
  method: null,
  route: null,
  body: null,
  fields: [],
  retryAt: null,
  global: false,
  place: 'other',
};

/**
 * Explains a code that was looked up by hand: no failure was seen.
 *
 * @param evidence what the person knows of it, such as the browser's own error that they typed
 */
export function explainCode(
  subject: Subject,
  finding: Finding,
  reader: Reader,
  evidence: Evidence[] = [],
): Explanation {
  const circumstances = { ...NO_CIRCUMSTANCES, evidence };
  const basis = basisOf(subject, circumstances, finding, reader.phrases);
  return tell({ ...subject, socket: null }, basis, evidence, [], finding, reader);
}

function basisOf(
  subject: Subject,
  circumstances: Circumstances,
  finding: Finding,
  phrases: Phrases,
): Basis {
  return finding.found === null
    ? explainUnknown(subject, finding, phrases)
    : knownBasis(finding.found, circumstances, phrases);
}

/** Drops what only makers of bots can do something about, unless nothing else is left. */
function withoutBots(ids: string[]): string[] {
  const others = ids.filter((id) => !ONLY_FOR_BOTS.includes(id));
  return others.length > 0 ? others : ids;
}

/** Why a routine failure means nothing: that comes before whatever its number may mean. */
function tellRoutine(told: Explanation, noise: Noise, phrases: Phrases): Explanation {
  return {
    ...told,
    ...phrases.noise[noise],
    known: true,
    side: 'nobody',
    severity: 'info',
    recovers: 'itself',
    interference: null,
    causes: [],
    fixes: [],
    persists: [],
    doNot: null,
    guide: null,
  };
}

function tell(
  subject: Subject & Weighed,
  basis: Basis,
  evidence: readonly Evidence[],
  seen: string[],
  finding: Finding,
  { platform, phrases }: Reader,
): Explanation {
  const data = finding.found?.data ?? finding.home;
  const causes = rankCauses(basis.causes, evidence, subject, data, phrases);
  // What was seen here says more than the usual case does.
  const leading = causes.find((cause) => cause.decides);
  const answers = causes.flatMap((cause) =>
    cause.certainty === 'proven' ? (CAUSE_FIXES[cause.id] ?? []) : [],
  );
  const fixesOf = (ids: readonly string[]) => resolveFixes(ids, data, platform, phrases.platforms);
  const fixes = fixesOf([...basis.fixes, ...answers]);
  const persists = fixesOf(basis.persists.filter((id) => !fixes.some((fix) => fix.id === id)));

  return {
    surface: subject.surface,
    code: subject.code,
    httpStatus: subject.httpStatus,
    known: basis.known,
    name: basis.name,
    title: basis.title,
    meaning: basis.meaning,
    side: leading?.side ?? basis.side,
    severity: basis.severity,
    recovers: isProvenBlock(evidence) ? 'act' : basis.recovers,
    seen,
    interference: interferenceOf(evidence, basis, causes, phrases),
    causes: causes.map(({ id, text, side, certainty }) => ({ id, text, side, certainty })),
    fixes,
    persists,
    doNot: basis.doNot,
    limits: basis.limits,
    direction: basis.direction,
    developer: basis.developer,
    related: basis.related.flatMap((key) => {
      const entry = data.related[key];
      if (entry === undefined) return [];
      const { surface, code, httpStatus, title } = entry;
      return [{ surface, code, httpStatus, title }];
    }),
    guide: basis.guide === null ? null : explainGuide(basis.guide, data, fixesOf),
    sources: basis.sources.flatMap((id) => {
      const source = data.sources[id];
      return source === undefined ? [] : [{ title: source.title, href: source.href ?? null }];
    }),
  };
}

/** What the registry says of an entry, with the case that fits the circumstances laid over it. */
function knownBasis({ entry }: FoundEntry, circumstances: Circumstances, phrases: Phrases): Basis {
  const { facts, texts } = entry;
  const special = pickCase(entry, circumstances);
  return {
    known: true,
    name: facts.name,
    title: special?.texts.title ?? texts.title,
    meaning: special?.texts.meaning ?? texts.meaning,
    side: special?.facts.side ?? facts.side,
    severity: special?.facts.severity ?? facts.severity,
    recovers: special?.facts.recovers ?? facts.recovers,
    causes: special?.facts.causes ?? facts.causes,
    fixes: special?.facts.fixes ?? facts.fixes,
    persists: facts.persists ?? [],
    doNot: texts.doNot ?? null,
    limits: tellLimits(facts.limits, texts.limit, phrases),
    direction: facts.direction ?? null,
    developer: texts.developer,
    related: facts.related ?? [],
    guide: facts.guide ?? null,
    sources: facts.sources,
  };
}

/**
 * A warning only where it bears on the failure: interference is among its causes, as it is once
 * it is proven, or nobody knows the causes. A missing permission is no extension's doing.
 */
function interferenceOf(
  evidence: readonly Evidence[],
  basis: Basis,
  causes: readonly ExplainedCause[],
  phrases: Phrases,
): Explanation['interference'] {
  const judged = judgeInterference(evidence, phrases.interference);
  if (judged === null) return null;
  const suspects: readonly string[] = Object.values(INTERFERENCE_CAUSES);
  const bears = !basis.known || causes.some((cause) => suspects.includes(cause.id));
  return bears ? { text: judged.text, certainty: judged.certainty } : null;
}

function explainGuide(
  id: string,
  data: RegistryPart,
  fixesOf: (ids: readonly string[]) => Explanation['fixes'],
): ExplainedGuide | null {
  const guide = data.guides[id];
  if (guide === undefined) return null;
  return {
    ...guide,
    fixes: fixesOf(guide.fixes),
    persists: fixesOf(guide.persists),
    comparison: guide.comparison ?? null,
  };
}
