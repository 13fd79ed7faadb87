import * as v from 'valibot';
import type {
  CauseFacts,
  CauseTexts,
  EntryFacts,
  EntryTexts,
  FixFacts,
  FixTexts,
  GuideTexts,
  SourceFacts,
} from './entry';

const text = v.pipe(v.string(), v.minLength(1));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id in kebab-case'));
const ids = v.array(id);
const https = v.pipe(v.string(), v.startsWith('https://'));

const side = v.picklist(['discord', 'network', 'browser', 'account', 'nobody']);
const severity = v.picklist(['info', 'low', 'medium', 'high']);
const recovers = v.picklist(['itself', 'wait', 'act', 'never']);

const condition = v.pipe(
  v.strictObject({
    opened: v.exactOptional(v.boolean()),
    socket: v.exactOptional(v.picklist(['gateway', 'voice', 'remote-auth', 'rpc'])),
    net: v.exactOptional(
      v.picklist([
        'blocked',
        'maybe-blocked',
        'dns',
        'refused',
        'reset',
        'timeout',
        'certificate',
        'offline',
        'proxy',
        'changed',
        'general',
      ]),
    ),
    method: v.exactOptional(v.picklist(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])),
    route: v.exactOptional(v.pipe(v.string(), v.startsWith('/'))),
    body: v.exactOptional(v.array(v.picklist(['json', 'html', 'other', 'none']))),
    fields: v.exactOptional(v.boolean()),
    wait: v.exactOptional(v.boolean()),
    global: v.exactOptional(v.boolean()),
    seen: v.exactOptional(
      v.picklist([
        'offline',
        'back-online',
        'network-changed',
        'slept',
        'frozen',
        'outage',
        'refused',
        'failed',
        'opcode',
        'no-local-access',
      ]),
    ),
    microphone: v.exactOptional(
      v.picklist([
        'refused',
        'unanswered',
        'kept-back',
        'none-there',
        'not-starting',
        'chosen-gone',
      ]),
    ),
    place: v.exactOptional(
      v.picklist([
        'chat',
        'sign-in',
        'sign-up',
        'invite',
        'gift',
        'template',
        'authorize',
        'developers',
        'streamkit',
        'other',
      ]),
    ),
  }),
  v.check((when) => Object.keys(when).length > 0, 'a case needs at least one condition'),
);

const caseFacts = v.strictObject({
  id,
  when: condition,
  side: v.exactOptional(side),
  severity: v.exactOptional(severity),
  recovers: v.exactOptional(recovers),
  causes: v.exactOptional(ids),
  fixes: v.exactOptional(ids),
});

/** One row of `facts/<surface>.json`. */
export const entryFacts: v.GenericSchema<unknown, EntryFacts> = v.strictObject({
  code: v.union([v.pipe(v.number(), v.integer()), v.literal('5xx')]),
  httpStatus: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599))),
  name: text,
  depth: v.picklist(['full', 'short']),
  side,
  severity,
  recovers,
  audience: v.array(v.picklist(['person', 'moderator', 'developer', 'staff'])),
  tier: v.exactOptional(v.picklist(['log', 'badge', 'pill', 'card'])),
  causes: ids,
  fixes: ids,
  persists: v.exactOptional(ids),
  related: v.exactOptional(
    v.array(v.pipe(v.string(), v.regex(/^[a-z-]+\/(-?\d+|5xx)(@\d{3})?$/, 'is not surface/code'))),
  ),
  limits: v.exactOptional(
    v.array(
      v.strictObject({
        number: v.number(),
        with: v.exactOptional(
          v.picklist([
            'nitro-basic',
            'nitro',
            'boost-1',
            'boost-2',
            'boost-3',
            'community',
            'verified',
          ]),
        ),
      }),
    ),
  ),
  direction: v.exactOptional(v.picklist(['send', 'receive', 'both'])),
  guide: v.exactOptional(id),
  cases: v.exactOptional(v.array(caseFacts)),
  sources: ids,
});

const caseTexts = v.strictObject({ title: text, meaning: text });

/** One value of `texts/<language>/<surface>.json`. */
export const entryTexts: v.GenericSchema<unknown, EntryTexts> = v.strictObject({
  title: text,
  meaning: text,
  doNot: v.exactOptional(text),
  limit: v.exactOptional(text),
  developer: text,
  cases: v.exactOptional(v.record(id, caseTexts)),
});

/** One row of `facts/causes/<topic>.json`. */
export const causeFacts: v.GenericSchema<unknown, CauseFacts> = v.strictObject({ id, side });

/** One value of `texts/<language>/causes/<topic>.json`. */
export const causeTexts: v.GenericSchema<unknown, CauseTexts> = v.strictObject({ text });

/** One row of `facts/sources.json`. */
export const sourceFacts: v.GenericSchema<unknown, SourceFacts> = v.strictObject({
  id,
  title: text,
  href: v.exactOptional(https),
});

/** One row of `facts/fixes/<topic>.json`. */
export const fixFacts: v.GenericSchema<unknown, FixFacts> = v.strictObject({
  id,
  harm: v.picklist([0, 1, 2, 3, 4, 5]),
  action: v.exactOptional(v.picklist(['reload', 'open-link', ...PAGE_FIXES])),
  links: v.exactOptional(v.array(v.strictObject({ label: text, href: https }))),
});

const stepList = v.exactOptional(v.pipe(v.array(text), v.minLength(1)));

/** One value of `texts/<language>/fixes/<topic>.json`. */
export const fixTexts: v.GenericSchema<unknown, FixTexts> = v.strictObject({
  title: text,
  why: text,
  steps: v.strictObject({
    any: stepList,
    chrome: stepList,
    edge: stepList,
    firefox: stepList,
    windows: stepList,
    macos: stepList,
    linux: stepList,
    'app-windows': stepList,
    'app-macos': stepList,
    'app-linux': stepList,
    'app-mobile': stepList,
  }),
  risk: v.exactOptional(text),
  undo: v.exactOptional(text),
});

/** One value of `texts/<language>/guides.json`. */
export const guideTexts: v.GenericSchema<unknown, GuideTexts> = v.strictObject({
  title: text,
  intro: text,
  causes: v.array(v.strictObject({ title: text, text })),
  fixes: ids,
  persists: ids,
  doNot: v.array(v.strictObject({ advice: text, reason: text })),
  questions: v.array(v.strictObject({ question: text, answer: text })),
  askForHelp: text,
  comparison: v.exactOptional(
    v.strictObject({ title: text, columns: v.array(text), rows: v.array(v.array(v.string())) }),
  ),
});
import { PAGE_FIXES } from '../remedies/page-fix';
