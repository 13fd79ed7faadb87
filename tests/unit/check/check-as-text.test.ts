import { describe, expect, it } from 'vitest';
import { checkAsText } from '../../../src/check/check-as-text';
import { judgeCheck } from '../../../src/check/judge-check';
import { STEPS } from '../../../src/check/steps';
import { resultsWith } from './results';

const environment = { version: '1.2.3', browser: 'firefox', os: 'linux', language: 'en-GB' };
const results = resultsWith({ media: ['trouble', 'dns'], interference: ['trouble', 'in-the-way'] })
  // Names of other extensions and what they did are for the screen alone.
  .map((result) => ({ ...result, detail: 'The extension Secret blocked 192.0.2.7.' }));
const text = checkAsText(judgeCheck(results), results, environment);

describe('a check as text', () => {
  it('begins with the side and what it comes to', () => {
    expect(text.split('\n').slice(0, 3)).toEqual([
      '### Connection check',
      '',
      'Your network (a guess): Messages come through, but the servers for calls cannot be reached.',
    ]);
  });

  it('has a line for each step, and one for where it was made', () => {
    const lines = text.split('\n').filter((line) => line.startsWith('- '));
    expect(lines).toHaveLength(STEPS.length + 1);
    expect(lines[3]).toBe(
      '- The servers for calls: Trouble. The server for calls: its name was not found. The phone book of the internet (DNS) gave no address for it. (dns, 5 ms)',
    );
    expect(lines.at(-1)).toBe('- Errata 1.2.3, firefox, linux, en-GB');
  });

  it('names nobody and no address', () => {
    expect(text).not.toMatch(/Secret|\d+\.\d+\.\d+\.\d+|https?:|wss:|discord\.(com|gg|media)/);
  });
});
