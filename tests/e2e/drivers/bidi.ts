import { WebSocket } from 'ws';

interface Reply {
  id?: number;
  type: 'success' | 'error' | 'event';
  result?: unknown;
  error?: string;
  message?: string;
  method?: string;
  params?: unknown;
}

/** A page, window or frame, as WebDriver BiDi names it. */
export type ContextId = string;

/** An argument of a remote function: a text, or a node that was handed out before. */
export type RemoteArgument = { type: 'string'; value: string } | { sharedId: string };

interface Evaluation {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

/** A WebDriver BiDi connection to a browser that this process has started. */
export class Bidi {
  private lastId = 0;
  private readonly pending = new Map<number, (reply: Reply) => void>();
  private readonly listeners: ((method: string, params: unknown) => void)[] = [];

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => {
      const reply = JSON.parse(data.toString()) as Reply;
      if (reply.id !== undefined) this.pending.get(reply.id)?.(reply);
      else for (const listener of this.listeners) listener(reply.method ?? '', reply.params);
    });
    socket.on('close', () => {
      for (const settle of this.pending.values()) {
        settle({ type: 'error', error: 'connection closed', message: 'the browser is gone' });
      }
    });
  }

  /**
   * Connects and opens a session.
   *
   * @param endpoint the address that the browser printed
   */
  static async connect(endpoint: string): Promise<Bidi> {
    const socket = new WebSocket(`${endpoint}/session`);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return new Bidi(socket);
  }

  /**
   * Sends a command.
   *
   * @returns its result; the caller states its shape, which the protocol guarantees
   * @throws with the protocol's own error
   */
  async send<T = unknown>(method: string, params: object = {}): Promise<T> {
    const id = ++this.lastId;
    const reply = await new Promise<Reply>((resolve) => {
      this.pending.set(id, resolve);
      this.socket.send(JSON.stringify({ id, method, params }));
    });
    this.pending.delete(id);
    if (reply.type === 'error') {
      throw new Error(`${method}: ${reply.error ?? ''}: ${reply.message ?? ''}`);
    }
    return reply.result as T;
  }

  onEvent(listener: (method: string, params: unknown) => void): void {
    this.listeners.push(listener);
  }

  /**
   * Calls a function in a page and waits for its promise.
   *
   * @param source source of a function
   * @param serialization how deep nodes are told, where the function gives nodes
   * @returns the `value` of the protocol's remote value
   * @throws what the function throws
   */
  async call(
    context: ContextId,
    source: string,
    callArguments: RemoteArgument[] = [],
    serialization: object = {},
  ): Promise<unknown> {
    const evaluation = await this.send<Evaluation>('script.callFunction', {
      functionDeclaration: source,
      awaitPromise: true,
      target: { context },
      arguments: callArguments,
      serializationOptions: serialization,
      userActivation: false,
    });
    if (evaluation.type === 'exception') throw new Error(evaluation.exceptionDetails?.text);
    return evaluation.result?.value;
  }

  close(): void {
    this.socket.close();
  }
}
