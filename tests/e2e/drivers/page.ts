import { writeFile } from 'node:fs/promises';
import { type AxNode, describe, matches, type Wanted } from './accessibility';
import type { Engine, Json, Viewport } from './driver';
import type { ConsoleMessage, EngineTab, Point } from './engine-tab';
import { eventually } from './eventually';
import {
  anythingInRoots,
  middleOfElement,
  selectField,
  textInRoots,
  textOfElement,
} from './in-page';

/** A CSS selector for the document, or a role and name for anything, the overlay included. */
export type Target = string | Wanted;

/** One tab, the same in both engines. Functions handed in must stand alone: they run in the page. */
export class Page {
  constructor(
    readonly engine: Engine,
    private readonly tab: EngineTab,
  ) {}

  /** What the page and its content scripts wrote to the console, oldest first. */
  get messages(): readonly ConsoleMessage[] {
    return this.tab.messages;
  }

  goto(url: string): Promise<void> {
    return this.tab.navigate(url);
  }

  reload(): Promise<void> {
    return this.tab.reload();
  }

  bringToFront(): Promise<void> {
    return this.tab.bringToFront();
  }

  close(): Promise<void> {
    return this.tab.close();
  }

  setViewport(viewport: Viewport): Promise<void> {
    return this.tab.setViewport(viewport);
  }

  /** Puts the tab to sleep, as browsers do with one that nobody looks at; gives the way to wake it. */
  freeze(): Promise<() => Promise<void>> {
    return this.tab.freeze();
  }

  /** Moves the device to a network of another kind and speed, as far as this tab can see. */
  setNetwork(type: 'ethernet' | 'wifi', latencyMs = 100): Promise<void> {
    return this.tab.setNetwork(type, latencyMs);
  }

  url(): Promise<string> {
    return this.evaluate(() => location.href);
  }

  /** Presses one key, by its DOM name: `Escape`, `Tab`, `Enter`, `a`; or `Shift+Tab`. */
  press(key: string): Promise<void> {
    return this.tab.press([key]);
  }

  /** Types a text with the keyboard, wherever the focus is. */
  type(text: string): Promise<void> {
    return this.tab.press(Array.from(text));
  }

  /** Writes a PNG of the viewport. */
  async screenshot(path: string): Promise<void> {
    await writeFile(path, await this.tab.screenshot());
  }

  /**
   * Runs a function in the page's own world.
   *
   * @throws what the function throws
   */
  async evaluate<T>(work: (argument: never) => T, argument: Json = null): Promise<Awaited<T>> {
    return (await this.tab.evaluate(work.toString(), argument)) as Awaited<T>;
  }

  /** Runs a script of its own in the page's world; what it defines there stays. */
  async runScript(script: string): Promise<void> {
    await this.tab.evaluate(`function () { ${script}\n }`, null);
  }

  /**
   * Runs a function in the page's own world with all closed shadow roots at hand, mostly one or none.
   *
   * @throws what the function throws
   */
  async evaluateInOverlay<T>(
    work: (roots: ShadowRoot[], argument: never) => T,
    argument: Json = null,
  ): Promise<Awaited<T>> {
    return (await this.tab.evaluateInRoots(work.toString(), argument)) as Awaited<T>;
  }

  /** Waits until a function in the page gives something but null, undefined or false. */
  waitFor<T>(
    what: string,
    work: (argument: never) => T,
    options: { argument?: Json; timeoutMs?: number } = {},
  ): Promise<Exclude<Awaited<T>, null | undefined | false>> {
    return eventually(what, () => this.evaluate(work, options.argument), options.timeoutMs);
  }

  /** Rendered text of the first element, or null when there is none. */
  text(selector: string): Promise<string | null> {
    return this.evaluate(textOfElement, selector);
  }

  /** Waits for the target, then clicks its middle with the mouse. */
  async click(target: Target, timeoutMs?: number): Promise<void> {
    const point = await this.still(target, timeoutMs);
    await this.tab.clickAt(point);
  }

  /** Clicks what has this role and name; prefers the overlay where the page has the same. */
  clickByRole(role: string, name?: string | RegExp): Promise<void> {
    return this.click(wantedOf(role, name));
  }

  /** Clicks a field, empties it and types the text. */
  async fill(target: Target, text: string): Promise<void> {
    await this.click(target);
    await this.evaluate(selectField);
    await this.press('Backspace');
    await this.type(text);
  }

  /** Everything that assistive technology is told, in reading order, closed shadow roots included. */
  accessibility(): Promise<AxNode[]> {
    return this.tab.accessibility();
  }

  /** The first node with this role and name right now, or null; prefers the overlay. */
  async findByRole(role: string, name?: string | RegExp): Promise<AxNode | null> {
    return pick(await this.accessibility(), wantedOf(role, name));
  }

  /** Waits for a node with this role and name. */
  async waitForRole(role: string, name?: string | RegExp, timeoutMs?: number): Promise<AxNode> {
    let seen: AxNode[] = [];
    try {
      return await eventually(
        `${role} ${String(name ?? '')}`,
        async () => {
          seen = await this.accessibility();
          return pick(seen, wantedOf(role, name));
        },
        timeoutMs,
      );
    } catch (error) {
      const overlay = describe(seen.filter((node) => node.inOverlay));
      throw new Error(`${String(error)}\nThe overlay held:\n${overlay}`, { cause: error });
    }
  }

  /** What has the focus, or null when it is on the page itself. */
  async focusedElement(): Promise<AxNode | null> {
    const nodes = await this.accessibility();
    return nodes.find((node) => node.focused) ?? null;
  }

  /** Rendered text in the closed shadow roots; `''` when nothing is shown. */
  overlayText(): Promise<string> {
    return this.evaluateInOverlay(textInRoots);
  }

  /** True when no closed shadow root shows any text or control. A live region may stand ready. */
  async overlayAbsent(): Promise<boolean> {
    return !(await this.evaluateInOverlay(anythingInRoots));
  }

  /** Waits until the overlay is as the predicate says; gives its nodes. */
  async waitForOverlay(
    what: string,
    predicate: (nodes: AxNode[], text: string) => boolean,
    timeoutMs?: number,
  ): Promise<AxNode[]> {
    let text = '';
    try {
      return await eventually(
        what,
        async () => {
          const nodes = (await this.accessibility()).filter((node) => node.inOverlay);
          text = await this.overlayText();
          return predicate(nodes, text) ? nodes : null;
        },
        timeoutMs,
      );
    } catch (error) {
      throw new Error(`${String(error)}\nThe overlay said:\n${text}`, { cause: error });
    }
  }

  /** Waits until the target stands still, because what moves is missed. */
  private async still(target: Target, timeoutMs?: number): Promise<Point> {
    let before: Point | null = null;
    return eventually(
      `${typeof target === 'string' ? target : `${target.role} ${String(target.name ?? '')}`} to click`,
      async () => {
        const now = await this.middle(target);
        const stands = now !== null && before !== null && now.x === before.x && now.y === before.y;
        before = now;
        return stands ? now : null;
      },
      timeoutMs,
    );
  }

  private async middle(target: Target): Promise<Point | null> {
    if (typeof target !== 'string') {
      const node = await this.findByRole(target.role, target.name);
      return node === null ? null : this.tab.middleOf(node);
    }
    return this.evaluate(middleOfElement, target);
  }
}

function wantedOf(role: string, name: string | RegExp | undefined): Wanted {
  return name === undefined ? { role } : { role, name };
}

function pick(nodes: readonly AxNode[], wanted: Wanted): AxNode | null {
  const found = nodes.filter((node) => matches(node, wanted));
  return found.find((node) => node.inOverlay) ?? found[0] ?? null;
}
