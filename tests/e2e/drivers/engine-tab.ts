import type { AxNode } from './accessibility';
import type { Json, Viewport } from './driver';

export interface Point {
  x: number;
  y: number;
}

export interface ConsoleMessage {
  /** `log`, `info`, `warn`, `error`, `debug`, or `exception` for an error nobody caught. */
  type: string;
  text: string;
}

/** What each engine does in its own way; everything above it is shared. */
export interface EngineTab {
  readonly messages: readonly ConsoleMessage[];
  navigate: (url: string) => Promise<void>;
  reload: () => Promise<void>;
  bringToFront: () => Promise<void>;
  close: () => Promise<void>;
  /**
   * Runs a function in the page's own world.
   *
   * @param source source of a function of one argument
   * @returns what it gives, through JSON
   */
  evaluate: (source: string, argument: Json) => Promise<unknown>;
  /**
   * Runs a function in the page's own world with the closed shadow roots at hand.
   *
   * @param source source of a function of two arguments: the roots as an array, and `argument`
   */
  evaluateInRoots: (source: string, argument: Json) => Promise<unknown>;
  accessibility: () => Promise<AxNode[]>;
  /** Scrolls the node into view and gives its middle in the viewport; null when it has no box. */
  middleOf: (node: AxNode) => Promise<Point | null>;
  clickAt: (point: Point) => Promise<void>;
  /** Presses and releases keys, by their DOM names: `Escape`, `Tab`, `a`; or `Shift+Tab`. */
  press: (keys: readonly string[]) => Promise<void>;
  /** A PNG of the viewport. */
  screenshot: () => Promise<Buffer>;
  setViewport: (viewport: Viewport) => Promise<void>;
  /**
   * Puts the tab to sleep, as browsers do with one that nobody looks at.
   *
   * @returns the way to wake it
   */
  freeze: () => Promise<() => Promise<void>>;
  /** Moves the device to a network of another kind and speed, as far as this tab can see. */
  setNetwork: (type: 'ethernet' | 'wifi', latencyMs: number) => Promise<void>;
}

/**
 * Wraps a function so that its result comes back as JSON text, whatever the engine's own way is.
 *
 * @param source source of a function
 * @param parameters names that the wrapper takes and hands on
 * @returns source of an async function of these parameters
 */
export function jsonFunction(source: string, parameters: string): string {
  // Some compilers wrap named inner functions in a call to `__name`.
  return `async function (${parameters}) {
    const __name = (target) => target;
    const result = await (${source})(${parameters});
    return result === undefined ? 'null' : JSON.stringify(result);
  }`;
}
