import type { CDPSession, Page as PlaywrightPage } from '@playwright/test';
import { type AxNode, flatten } from './accessibility';
import { closedRoots, readAxTree } from './chromium-accessibility';
import type { Json, Viewport } from './driver';
import { type ConsoleMessage, type EngineTab, jsonFunction, type Point } from './engine-tab';

/** A Chromium tab: Playwright for the page, the DevTools protocol for closed shadow roots. */
export class ChromiumTab implements EngineTab {
  readonly messages: ConsoleMessage[] = [];

  private constructor(
    private readonly page: PlaywrightPage,
    private readonly session: CDPSession,
  ) {
    page.on('console', (message) => {
      const type = message.type() === 'warning' ? 'warn' : message.type();
      this.messages.push({ type, text: message.text() });
    });
    page.on('pageerror', (error) => {
      this.messages.push({ type: 'exception', text: error.message });
    });
  }

  static async attach(page: PlaywrightPage): Promise<ChromiumTab> {
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    return new ChromiumTab(page, session);
  }

  async navigate(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  bringToFront(): Promise<void> {
    return this.page.bringToFront();
  }

  close(): Promise<void> {
    return this.page.close();
  }

  async evaluate(source: string, argument: Json): Promise<unknown> {
    const call = `(${jsonFunction(source, 'argument')})(${JSON.stringify(argument)})`;
    return JSON.parse(await this.page.evaluate<string>(call));
  }

  async evaluateInRoots(source: string, argument: Json): Promise<unknown> {
    const { roots } = await closedRoots(this.session);
    const objects = await Promise.all(
      roots.map(async (backendNodeId) => {
        const { object } = await this.session.send('DOM.resolveNode', { backendNodeId });
        return { objectId: object.objectId ?? '' };
      }),
    );
    const { result: global } = await this.session.send('Runtime.evaluate', {
      expression: 'window',
    });
    const { result, exceptionDetails } = await this.session.send('Runtime.callFunctionOn', {
      objectId: global.objectId ?? '',
      functionDeclaration: `async function (argument, ...roots) {
        return (${jsonFunction(source, 'roots, argument')})(roots, argument);
      }`,
      arguments: [{ value: argument }, ...objects],
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return JSON.parse(String(result.value));
  }

  async accessibility(): Promise<AxNode[]> {
    return flatten(await readAxTree(this.session));
  }

  async middleOf(node: AxNode): Promise<Point | null> {
    const target = { backendNodeId: node.handle };
    try {
      await this.session.send('DOM.scrollIntoViewIfNeeded', target);
      const { model } = await this.session.send('DOM.getBoxModel', target);
      const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    } catch {
      // The protocol answers with an error for a node without a box, or one that is gone.
      return null;
    }
  }

  async clickAt(point: Point): Promise<void> {
    await this.page.mouse.click(point.x, point.y);
  }

  async press(keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  screenshot(): Promise<Buffer> {
    return this.page.screenshot();
  }

  async setViewport({ width, height, scale = 1 }: Viewport): Promise<void> {
    await this.page.setViewportSize({ width, height });
    if (scale === 1) return;
    await this.session.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: scale,
      mobile: false,
    });
  }

  async freeze(): Promise<() => Promise<void>> {
    await this.session.send('Page.setWebLifecycleState', { state: 'frozen' });
    return async () => {
      await this.session.send('Page.setWebLifecycleState', { state: 'active' });
    };
  }

  async setNetwork(type: 'ethernet' | 'wifi', latencyMs: number): Promise<void> {
    await this.session.send('Network.enable');
    await this.session.send('Network.emulateNetworkConditions', {
      ...{ offline: false, downloadThroughput: -1, uploadThroughput: -1 },
      latency: latencyMs,
      connectionType: type,
    });
  }
}
