import { tellLimits } from '../explain/tell-limits';
import type { Direction, Recovers, Side } from '../registry/entry';
import type { Phrases } from '../registry/phrases';
import { causeTextsOf, fixTextsOf, type FullEntry } from './entry-json';

const WIDTH = 88;

const SIDES: Record<Side, string> = {
  discord: "Discord's",
  network: 'the network between you and Discord',
  browser: 'this browser: an extension, a client mod or the browser itself',
  account: 'your account, or what it may do here',
  nobody: "nobody's",
};

const PASSES: Record<Recovers, string> = {
  itself: 'yes, by itself',
  wait: 'yes, after a wait',
  act: 'once somebody does something about it',
  never: 'no',
};

const TRAVELS: Record<Direction, string> = {
  send: 'from the client to Discord',
  receive: 'from Discord to the client',
  both: 'both ways',
};

/** An entry for a person to read in a terminal, at most 88 columns wide. */
export function entryText(full: FullEntry, phrases: Phrases): string {
  const { facts, texts } = full.entry;
  const status = facts.httpStatus === undefined ? '' : ` with HTTP ${facts.httpStatus}`;
  const heading = `${full.data.surface} ${facts.code}${status}: ${facts.name}`;
  const limits = tellLimits(facts.limits, texts.limit, phrases);
  const block = (title: string, paragraphs: string[]) =>
    paragraphs.length === 0 ? [] : ['', `  ${title}`, ...paragraphs];
  return [
    ...wrap(heading, '', '  '),
    '-'.repeat(Math.min(WIDTH, heading.length)),
    ...wrap(texts.title, '  '),
    '',
    ...wrap(texts.meaning, '  '),
    '',
    ...(facts.direction === undefined ? [] : wrap(`Travels: ${TRAVELS[facts.direction]}`, '  ')),
    ...wrap(`Whose side: ${SIDES[facts.side]}`, '  ', '    '),
    ...wrap(`Does it pass: ${PASSES[facts.recovers]}`, '  ', '    '),
    ...(limits === null ? [] : wrap(`Limit: ${limits}`, '  ', '    ')),
    ...block(
      'What can cause it',
      causeTextsOf(full).flatMap((cause) => wrap(cause, '    - ', '      ')),
    ),
    ...block(
      'What to do, the least harmful first',
      fixTextsOf(full).flatMap((fix, index) => [
        ...wrap(fix.title, `    ${index + 1}. `, '       '),
        ...wrap(fix.why, '       '),
        ...(fix.risk === undefined ? [] : wrap(`Risk: ${fix.risk}`, '       ')),
        ...(fix.undo === undefined ? [] : wrap(`Undo: ${fix.undo}`, '       ')),
      ]),
    ),
    ...block('Better not', texts.doNot === undefined ? [] : wrap(texts.doNot, '    ')),
    ...block('For developers', wrap(texts.developer, '    ')),
  ].join('\n');
}

/** Breaks a text into lines; a word longer than a line stays whole. */
export function wrap(text: string, first: string, rest: string = first): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/)) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}
