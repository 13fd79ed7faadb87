import type { Incident } from '../incidents/incident';
import type {
  Code,
  Direction,
  Family,
  FixAction,
  Harm,
  Recovers,
  Severity,
  Side,
} from '../registry/entry';

/** How sure a cause is: seen with certainty, pointed to by evidence, or merely usual. */
export type Certainty = 'proven' | 'likely' | 'possible';

export interface ExplainedCause {
  id: string;
  text: string;
  side: Side;
  certainty: Certainty;
}

export interface ExplainedFix {
  id: string;
  title: string;
  why: string;
  harm: Harm;
  /** Steps for the browser and system in use. */
  steps: string[];
  /** The same fix elsewhere: on Discord's own apps, on other systems. */
  elsewhere: { platform: string; steps: string[] }[];
  risk: string | null;
  undo: string | null;
  action: FixAction | null;
  links: { label: string; href: string }[];
}

export interface ExplainedGuide {
  title: string;
  intro: string;
  causes: { title: string; text: string }[];
  fixes: ExplainedFix[];
  persists: ExplainedFix[];
  doNot: { advice: string; reason: string }[];
  questions: { question: string; answer: string }[];
  askForHelp: string;
  comparison: { title: string; columns: string[]; rows: string[][] } | null;
}

/** Everything there is to say about a code, in one language, ready to show. Text only. */
export interface Explanation {
  surface: Family;
  code: Code;
  httpStatus: number | null;
  /** False for a code the registry does not have. */
  known: boolean;
  /** Discord's own label. */
  name: string;
  title: string;
  meaning: string;
  side: Side;
  severity: Severity;
  recovers: Recovers;
  /** Sentences on what was seen in this case: evidence, fields, limits. Empty without any. */
  seen: string[];
  /** A warning that something else in this browser may interfere, or null. */
  interference: { text: string; certainty: Certainty } | null;
  causes: ExplainedCause[];
  /** Least harm first. The first three are the ones to show at once. */
  fixes: ExplainedFix[];
  persists: ExplainedFix[];
  doNot: string | null;
  /** The limit the code is about, with its numbers, or null. */
  limits: string | null;
  /** Which way an opcode travels; null for anything else. */
  direction: Direction | null;
  developer: string;
  related: { surface: Family; code: Code; httpStatus: number | null; title: string }[];
  guide: ExplainedGuide | null;
  sources: { title: string; href: string | null }[];
}

/** What the overlay and the popup show: an incident with its explanation. */
export interface IncidentView {
  incident: Incident;
  explanation: Explanation;
}
