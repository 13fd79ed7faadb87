/** WebDriver's code points for keys that type nothing. */
const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

interface KeyAction {
  type: 'keyDown' | 'keyUp';
  value: string;
}

/**
 * Actions that press and release a key, with the keys held meanwhile.
 *
 * @param key a DOM name or one character, after any held keys: `Shift+Tab`
 * @throws on a name that is not known
 */
export function keyActions(key: string): KeyAction[] {
  const names = key.length === 1 ? [key] : key.split('+');
  const values = names.map((name) => {
    const value = name.length === 1 ? name : KEYS[name];
    if (value === undefined) throw new Error(`No key is known as ${name}.`);
    return value;
  });
  return [
    ...values.map((value): KeyAction => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value): KeyAction => ({ type: 'keyUp', value })),
  ];
}
