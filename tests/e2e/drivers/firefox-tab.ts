import { type AxNode, flatten } from './accessibility';
import type { Bidi, ContextId } from './bidi';
import type { Json, Viewport } from './driver';
import { type ConsoleMessage, type EngineTab, jsonFunction, type Point } from './engine-tab';
import { eventually } from './eventually';
import { toRaw } from './firefox-accessibility';
import { callInContent } from './firefox-chrome';
import { middleOfNode, readTree } from './firefox-content';
import { keyActions } from './firefox-keys';

/** Runs a function with Firefox's own rights. */
export type RunInChrome = <T>(
  work: (...callArguments: never[]) => T,
  ...callArguments: Json[]
) => Promise<Awaited<T>>;

interface RemoteElement {
  value: {
    shadowRoot: { sharedId: string; value: { mode: string } } | null;
  };
}

/** A Firefox tab, spoken to over WebDriver BiDi. */
export class FirefoxTab implements EngineTab {
  readonly messages: ConsoleMessage[] = [];

  constructor(
    private readonly bidi: Bidi,
    private readonly context: ContextId,
    private readonly runInChrome: RunInChrome,
  ) {}

  async navigate(url: string): Promise<void> {
    await this.bidi.send('browsingContext.navigate', {
      context: this.context,
      url,
      wait: 'complete',
    });
  }

  async reload(): Promise<void> {
    await this.bidi.send('browsingContext.reload', { context: this.context, wait: 'complete' });
  }

  async bringToFront(): Promise<void> {
    await this.bidi.send('browsingContext.activate', { context: this.context });
  }

  async close(): Promise<void> {
    await this.bidi.send('browsingContext.close', { context: this.context });
  }

  async evaluate(source: string, argument: Json): Promise<unknown> {
    const json = await this.bidi.call(
      this.context,
      `function (text) {
        return (${jsonFunction(source, 'argument')})(JSON.parse(text));
      }`,
      [{ type: 'string', value: JSON.stringify(argument) }],
    );
    return JSON.parse(String(json));
  }

  async evaluateInRoots(source: string, argument: Json): Promise<unknown> {
    const roots = await this.closedRoots();
    const json = await this.bidi.call(
      this.context,
      `function (text, ...roots) {
        return (${jsonFunction(source, 'roots, argument')})(roots, JSON.parse(text));
      }`,
      [{ type: 'string', value: JSON.stringify(argument) }, ...roots],
    );
    return JSON.parse(String(json));
  }

  async accessibility(): Promise<AxNode[]> {
    const tree = await eventually('the accessibility tree', () => this.runInContent(readTree));
    return flatten(toRaw(tree));
  }

  middleOf(node: AxNode): Promise<Point | null> {
    return this.runInContent(middleOfNode, node.handle);
  }

  async clickAt(point: Point): Promise<void> {
    await this.bringToFront();
    await this.perform({
      type: 'pointer',
      id: 'mouse',
      actions: [
        { type: 'pointerMove', x: Math.round(point.x), y: Math.round(point.y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    });
  }

  async press(keys: readonly string[]): Promise<void> {
    await this.bringToFront();
    await this.perform({ type: 'key', id: 'keyboard', actions: keys.flatMap(keyActions) });
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
    });
    return Buffer.from(data, 'base64');
  }

  async setViewport({ width, height, scale = 1 }: Viewport): Promise<void> {
    await this.bidi.send('browsingContext.setViewport', {
      context: this.context,
      viewport: { width, height },
      devicePixelRatio: scale,
    });
  }

  freeze(): Promise<never> {
    return Promise.reject(new Error('Firefox puts no tab to sleep.'));
  }

  setNetwork(): Promise<never> {
    return Promise.reject(new Error('Firefox does not tell pages of their network.'));
  }

  private async runInContent<T>(
    work: (...callArguments: never[]) => T,
    ...callArguments: Json[]
  ): Promise<Awaited<T>> {
    const source = jsonFunction(work.toString(), '...list');
    const list = JSON.stringify(callArguments);
    const json = await this.runInChrome(callInContent, this.context, source, list);
    return JSON.parse(json) as Awaited<T>;
  }

  private async perform(source: object): Promise<void> {
    await this.bidi.send('input.performActions', { context: this.context, actions: [source] });
  }

  /** WebDriver hands out closed roots along with their hosts. */
  private async closedRoots(): Promise<{ sharedId: string }[]> {
    // These and custom elements are all that can carry a shadow root of a script's own.
    const source = `() => [...document.querySelectorAll('*')].filter((element) =>
      element.shadowRoot === null && /-|^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/
        .test(element.localName))`;
    const elements = await this.bidi.call(this.context, source, [], {
      maxDomDepth: 0,
      includeShadowTree: 'all',
    });
    return (elements as RemoteElement[]).flatMap(({ value }) => {
      const root = value.shadowRoot;
      return root?.value.mode === 'closed' ? [{ sharedId: root.sharedId }] : [];
    });
  }
}
