import type { CDPSession } from '@playwright/test';
import type { RawAxNode } from './accessibility';

/** Roles that Chromium has on top of ARIA, by the ARIA role that says the same. */
const ROLES: Record<string, string> = {
  RootWebArea: 'document',
  StaticText: 'text',
  DisclosureTriangle: 'summary',
  DisclosureTriangleGrouped: 'summary',
  Details: 'group',
  image: 'img',
  MenuListPopup: 'listbox',
};

/** Nodes that only hold others, or that repeat their parent. */
const SKIPPED = new Set([
  'generic',
  'none',
  'LabelText',
  'strong',
  'emphasis',
  'code',
  'time',
  'sectionheader',
  'sectionfooter',
]);
const DROPPED = new Set(['InlineTextBox', 'ListMarker', 'LineBreak']);

interface CdpAxValue {
  value?: unknown;
}

interface CdpAxNode {
  nodeId: string;
  ignored: boolean;
  role?: CdpAxValue;
  name?: CdpAxValue;
  value?: CdpAxValue;
  properties?: { name: string; value: CdpAxValue }[];
  childIds?: string[];
  backendDOMNodeId?: number;
}

interface CdpDomNode {
  backendNodeId: number;
  shadowRootType?: string;
  children?: CdpDomNode[];
  shadowRoots?: CdpDomNode[];
}

/** What lies behind closed shadow roots. */
export interface ClosedRoots {
  /** The roots themselves, by backend node id. */
  roots: number[];
  /** All nodes below them, by backend node id. */
  inside: Set<number>;
}

/** Finds the closed shadow roots that scripts attached; the browser's own do not count. */
export async function closedRoots(session: CDPSession): Promise<ClosedRoots> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const found: ClosedRoots = { roots: [], inside: new Set() };
  const visit = (node: CdpDomNode, inside: boolean): void => {
    const isRoot = node.shadowRootType === 'closed';
    if (isRoot) found.roots.push(node.backendNodeId);
    if (inside || isRoot) found.inside.add(node.backendNodeId);
    for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
      visit(child, inside || isRoot);
    }
  };
  visit(root, false);
  return found;
}

/** Reads what Chromium tells assistive technology. */
export async function readAxTree(session: CDPSession): Promise<RawAxNode> {
  const { inside } = await closedRoots(session);
  const reply = await session.send('Accessibility.getFullAXTree');
  const nodes: CdpAxNode[] = reply.nodes;
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const [root] = nodes;
  if (root === undefined) throw new Error('Chromium gave an empty accessibility tree.');
  return toRaw(root, byId, inside);
}

function toRaw(node: CdpAxNode, byId: Map<string, CdpAxNode>, inside: Set<number>): RawAxNode {
  const own = textOf(node.role);
  const role = ROLES[own] ?? own;
  const state = (name: string): unknown =>
    node.properties?.find((property) => property.name === name)?.value.value;
  const children = (node.childIds ?? [])
    .map((id) => byId.get(id))
    .filter((child) => child !== undefined)
    .filter((child) => !DROPPED.has(textOf(child.role)));
  const live = state('live');
  const level = state('level');
  return {
    role,
    name: textOf(node.name),
    value: role === 'link' || role === 'text' ? '' : textOf(node.value),
    inOverlay: inside.has(node.backendDOMNodeId ?? -1),
    focused: state('focused') === true,
    disabled: state('disabled') === true,
    expanded: asBoolean(state('expanded')),
    checked: asChecked(state('checked') ?? state('pressed')),
    level: role === 'heading' && typeof level === 'number' ? level : null,
    live: typeof live === 'string' && live !== 'off' && state('root') === undefined ? live : null,
    handle: node.backendDOMNodeId ?? -1,
    skip: node.ignored || SKIPPED.has(role),
    // An ignored text node is whitespace, or hidden.
    children: children
      .filter((child) => !(child.ignored && child.role?.value === 'StaticText'))
      .map((child) => toRaw(child, byId, inside)),
  };
}

function textOf(from: CdpAxValue | undefined): string {
  const value = from?.value;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function asBoolean(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

function asChecked(value: unknown): boolean | 'mixed' | null {
  if (value === 'mixed') return 'mixed';
  if (value === undefined) return null;
  return value === true || value === 'true';
}
