/** One node of what assistive technology is told, closed shadow roots included. */
export interface AxNode {
  /** ARIA role; `document` for the page itself and `text` for a run of text. */
  role: string;
  /** Accessible name, `''` when it has none. */
  name: string;
  /** All text in it and below, with single spaces. */
  text: string;
  /** Value of a field, `''` when it has none. */
  value: string;
  /** Steps below the page itself, which is 0. */
  depth: number;
  /** Lies in a closed shadow root, which on Discord's pages is Errata's. */
  inOverlay: boolean;
  focused: boolean;
  disabled: boolean;
  /** Null for what neither opens nor closes. */
  expanded: boolean | null;
  /** Null for what cannot be checked or pressed. */
  checked: boolean | 'mixed' | null;
  /** Level of a heading, or null. */
  level: number | null;
  /** Live region: how it is announced, or null. Only on the region itself. */
  live: string | null;
  /** The engine's own number for it. */
  handle: number;
}

/** How a node is asked for: its role, and its exact name or a pattern for it. */
export interface Wanted {
  role: string;
  name?: string | RegExp;
}

/** A node as an engine gives it, before both are brought into one form. */
export interface RawAxNode extends Omit<AxNode, 'text' | 'depth'> {
  /** Says nothing of its own: only what is below it counts. */
  skip: boolean;
  children: RawAxNode[];
}

/**
 * Brings an engine's tree into the form that both engines share.
 *
 * @param root the node of the page itself
 * @returns all nodes that say something, in reading order
 */
export function flatten(root: RawAxNode): AxNode[] {
  const nodes: AxNode[] = [];
  visit(root, 0, nodes);
  return nodes;
}

function visit(raw: RawAxNode, depth: number, nodes: AxNode[]): string {
  const { skip, children, ...rest } = raw;
  if (raw.role === 'text') {
    if (raw.name.trim() !== '')
      nodes.push({ ...rest, name: tidy(raw.name), text: tidy(raw.name), depth });
    return raw.name;
  }
  const node: AxNode = { ...rest, name: tidy(raw.name), text: '', depth };
  // Chromium says so of the page even while a control in it has the focus.
  if (raw.role === 'document') node.focused = false;
  if (!skip) nodes.push(node);
  let text = '';
  for (const child of children) {
    const piece = visit(child, skip ? depth : depth + 1, nodes);
    // Text beside text is one sentence: "code 4001" and "." have no space between them.
    text += child.role === 'text' ? piece : ` ${piece} `;
  }
  node.text = tidy(text);
  return text;
}

/** Single spaces, none at the ends nor before a full stop or comma. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:?](\s|$))/g, '')
    .trim();
}

/**
 * Tells whether a node is the one asked for. A live region has no name of its own as a rule; there
 * the name is compared with its text instead.
 */
export function matches(node: AxNode, wanted: Wanted): boolean {
  if (node.role !== wanted.role) return false;
  if (wanted.name === undefined) return true;
  const said = node.name === '' ? node.text : node.name;
  return typeof wanted.name === 'string' ? said === wanted.name : wanted.name.test(said);
}

/** The nodes as indented lines, for messages and for comparing. */
export function describe(nodes: readonly AxNode[]): string {
  return nodes
    .map((node) => {
      const states = [
        node.focused ? 'focused' : '',
        node.disabled ? 'disabled' : '',
        node.expanded === null ? '' : node.expanded ? 'expanded' : 'collapsed',
        node.checked === null ? '' : `checked=${String(node.checked)}`,
        node.level === null ? '' : `level=${node.level}`,
        node.live === null ? '' : `live=${node.live}`,
        node.value === '' ? '' : `value=${JSON.stringify(node.value)}`,
      ].filter((state) => state !== '');
      const mark = node.inOverlay ? '' : '~ ';
      return `${'  '.repeat(node.depth)}${mark}${[node.role, JSON.stringify(node.name), ...states].join(' ')}`;
    })
    .join('\n');
}
