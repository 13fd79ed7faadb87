import type { Point } from './engine-tab';

/*
 * These functions run in a page's process with Firefox's rights, which is where closed shadow roots
 * are open. They travel there as source text: each one has to stand alone.
 */

interface Output<T> {
  value?: T;
}

interface NativeNode {
  computedARIARole: string;
  role: number;
  name: string | null;
  value: string | null;
  uniqueID: number;
  DOMNode: (Node & { containingShadowRoot?: ShadowRoot & { isUAWidget: () => boolean } }) | null;
  firstChild: NativeNode | null;
  nextSibling: NativeNode | null;
  attributes: { enumerate: () => Iterable<{ key: string; value: string }> };
  getState: (states: Output<number>, more: Output<number>) => void;
}

interface AccessibilityService {
  getAccessibleFor: (node: Node) => NativeNode | null;
  getStringRole: (role: number) => string;
  getStringStates: (states: number, more: number) => Iterable<string>;
}

declare const Cc: Record<string, { getService: (type: unknown) => AccessibilityService }>;
declare const Ci: { nsIAccessibilityService: unknown };
declare const content: Window;

/** One node of Firefox's accessibility tree, in its own words. */
export interface FirefoxAxNode {
  /** ARIA role, `''` where Firefox knows none. */
  role: string;
  /** Firefox's own word for the role. */
  ownRole: string;
  name: string;
  value: string;
  states: string[];
  /** Such as `tag`, `level`, `live`. */
  attributes: Record<string, string>;
  /** In a closed shadow root that a script has attached. */
  inClosedRoot: boolean;
  id: number;
  children: FirefoxAxNode[];
}

/**
 * Reads the accessibility tree of the page.
 *
 * @returns null as long as Firefox is still building it
 */
export async function readTree(): Promise<FirefoxAxNode | null> {
  // Firefox brings the tree up to date as it draws; a tab behind another one draws nothing.
  if (content.document.visibilityState === 'visible') {
    await new Promise((resolve) => {
      content.requestAnimationFrame(() => content.requestAnimationFrame(resolve));
    });
  }
  const service = Cc['@mozilla.org/accessibilityService;1']?.getService(Ci.nsIAccessibilityService);
  if (service === undefined) throw new Error('This Firefox was built without accessibility.');
  const read = (node: NativeNode): FirefoxAxNode => {
    const states: Output<number> = {};
    const more: Output<number> = {};
    node.getState(states, more);
    const children: FirefoxAxNode[] = [];
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      children.push(read(child));
    }
    const root = node.DOMNode?.containingShadowRoot;
    return {
      role: node.computedARIARole,
      ownRole: service.getStringRole(node.role),
      name: node.name ?? '',
      value: node.value ?? '',
      states: [...service.getStringStates(states.value ?? 0, more.value ?? 0)],
      attributes: Object.fromEntries(
        [...node.attributes.enumerate()].map(({ key, value }) => [key, value]),
      ),
      inClosedRoot: root?.mode === 'closed' && !root.isUAWidget(),
      id: node.uniqueID,
      children,
    };
  };
  const page = service.getAccessibleFor(content.document);
  const tree = page === null ? null : read(page);
  return tree === null || tree.states.includes('busy') ? null : tree;
}

/** Scrolls a node into view and gives its middle in the viewport; null when it is gone or flat. */
export function middleOfNode(id: number): Point | null {
  const service = Cc['@mozilla.org/accessibilityService;1']?.getService(Ci.nsIAccessibilityService);
  const find = (node: NativeNode | null): NativeNode | null => {
    if (node === null || node.uniqueID === id) return node;
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      const found = find(child);
      if (found !== null) return found;
    }
    return null;
  };
  const node = find(service?.getAccessibleFor(content.document) ?? null)?.DOMNode ?? null;
  const element = node?.nodeType === 1 ? (node as Element) : (node?.parentElement ?? null);
  if (element === null) return null;
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return width === 0 || height === 0 ? null : { x: x + width / 2, y: y + height / 2 };
}
