import type { RawAxNode } from './accessibility';
import type { FirefoxAxNode } from './firefox-content';

/** Firefox's own words, for what ARIA has no role for. */
const OWN_ROLES: Record<string, string> = { 'text leaf': 'text', summary: 'summary' };
const SKIPPED = new Set([
  '',
  'generic',
  'none',
  'presentation',
  'strong',
  'emphasis',
  'code',
  'time',
]);
const DROPPED = new Set(['list item marker', 'whitespace']);

/** Brings Firefox's tree into the shared form. */
export function toRaw(node: FirefoxAxNode): RawAxNode {
  const { attributes } = node;
  const states = new Set(node.states);
  const role = OWN_ROLES[node.ownRole] ?? node.role;
  const level = Number(attributes['level']);
  return {
    role,
    // Firefox counts the number of a list item into its name; Chromium gives it no name.
    name: role === 'listitem' ? '' : node.name,
    value: role === 'link' || role === 'text' ? '' : node.value,
    inOverlay: node.inClosedRoot,
    focused: states.has('focused'),
    disabled: states.has('unavailable'),
    expanded: states.has('expanded') ? true : states.has('collapsed') ? false : null,
    checked: checked(states),
    level: role === 'heading' && level > 0 ? level : null,
    live: role === 'text' ? null : (attributes['live'] ?? null),
    handle: node.id,
    skip: SKIPPED.has(role),
    children: node.children
      .filter((child) => !DROPPED.has(child.ownRole))
      .map((child) => toRaw(child)),
  };
}

function checked(states: Set<string>): boolean | 'mixed' | null {
  if (states.has('mixed')) return 'mixed';
  if (states.has('checked') || states.has('pressed')) return true;
  return states.has('checkable') ? false : null;
}
