/**
 * Questions about a page's built-ins. Each stands alone and runs in the page; its answer has to be
 * the same with the extension and without. Targets are on the page's own host.
 */
export const probes = {
  globals: () => Object.getOwnPropertyNames(window).sort(),

  'own properties of the document element': () => [
    ...document.documentElement.getAttributeNames(),
    ...Object.getOwnPropertyNames(document),
  ],

  'names, lengths and text': () =>
    [WebSocket, fetch, WebSocket.prototype.close, XMLHttpRequest.prototype.open].map((fn) => [
      fn.name,
      fn.length,
      fn.toString(),
      String(fn),
      typeof fn,
      Object.prototype.toString.call(fn),
    ]),

  descriptors: () => {
    const plain = (owner: object, key: string) => {
      const descriptor = Object.getOwnPropertyDescriptor(owner, key);
      return { ...descriptor, value: typeof descriptor?.value };
    };
    return [
      plain(window, 'WebSocket'),
      plain(window, 'fetch'),
      plain(WebSocket, 'prototype'),
      plain(WebSocket.prototype, 'constructor'),
      plain(WebSocket.prototype, 'close'),
      plain(XMLHttpRequest.prototype, 'open'),
      Object.getOwnPropertyNames(WebSocket),
      Object.getOwnPropertyNames(WebSocket.prototype),
      Object.keys(WebSocket),
    ];
  },

  'statics and identity': () => {
    const socket = new WebSocket('wss://discord.com/nothing-here');
    const constructor: unknown = socket.constructor;
    const facts = [
      WebSocket.CONNECTING,
      WebSocket.OPEN,
      socket.readyState,
      socket instanceof WebSocket,
      constructor === WebSocket,
      WebSocket.prototype.constructor === WebSocket,
      Object.getPrototypeOf(socket) === WebSocket.prototype,
      Object.getPrototypeOf(WebSocket) === EventTarget,
      Object.prototype.toString.call(socket),
      Object.getOwnPropertyNames(socket),
    ];
    socket.close();
    return facts;
  },

  subclassing: () => {
    class Chatty extends WebSocket {
      greeting = 'hello';
      override close(code?: number): void {
        super.close(code);
      }
    }
    const socket = new Chatty('wss://discord.com/nothing-here');
    const facts = [
      socket instanceof Chatty,
      socket instanceof WebSocket,
      socket.constructor.name,
      socket.greeting,
      Object.getPrototypeOf(Chatty) === WebSocket,
    ];
    socket.close();
    return facts;
  },

  'errors thrown': async () => {
    const tell = async (work: () => unknown) => {
      try {
        await work();
        return 'no error';
      } catch (error) {
        const { name, message, constructor } = error as Error;
        return [name, message, constructor.name];
      }
    };
    const open = XMLHttpRequest.prototype.open as (...args: unknown[]) => unknown;
    return Promise.all([
      tell(() => (WebSocket as unknown as () => void)()),
      tell(() => new WebSocket('not a url at all:')),
      tell(() => new WebSocket('wss://discord.com/', ['a', 'a'])),
      tell(() => Reflect.construct(WebSocket, [])),
      tell(() => WebSocket.prototype.close.call({} as WebSocket)),
      tell(() => {
        new WebSocket('wss://discord.com/nothing-here').close(1);
      }),
      tell(() => (fetch as (...args: unknown[]) => unknown)()),
      tell(() => fetch('https://discord.com/', { method: 'TRACE' })),
      tell(() => open.call({}, 'GET', '/')),
      tell(() => open.call(new XMLHttpRequest(), 'TRACE', '/')),
      tell(() => open.call(new XMLHttpRequest(), 'GET')),
    ]);
  },

  'calls on a window taken apart': async () => {
    const { fetch: loose } = window;
    const bound = fetch.bind(window);
    const answers = [await loose('/api/v9/users/@me'), await bound('/api/v9/users/@me')];
    return [...answers.map(({ status }) => status), fetch.name, bound.name];
  },

  'promises of fetch': async () => {
    const promise = fetch('/api/v9/channels/1/messages');
    const facts: unknown[] = [
      promise instanceof Promise,
      promise.constructor === Promise,
      Object.getOwnPropertyNames(promise),
    ];
    const response = await promise;
    facts.push(response.status, response.bodyUsed, typeof (await response.text()));
    return facts;
  },

  /** How often a page that watches for unhandled rejections hears of a failing request. */
  'unhandled rejections': async () => {
    const url = '/api/v9/cut-the-connection';
    const count = async (use: (promise: Promise<Response>) => unknown) => {
      let heard = 0;
      const hear = (event: Event) => {
        event.preventDefault();
        heard++;
      };
      addEventListener('unhandledrejection', hear);
      const promise = fetch(url);
      use(promise);
      await promise.catch(() => undefined);
      // Unhandled rejections are told in a task of their own, before any timer that starts here.
      await new Promise((resolve) => setTimeout(resolve, 50));
      removeEventListener('unhandledrejection', hear);
      return heard;
    };
    return [
      await count((promise) => promise.catch(() => undefined)),
      await count((promise) => {
        void promise.then(() => undefined);
      }),
      await count((promise) => {
        void (async () => {
          await promise;
        })();
      }),
    ];
  },

  'order of events': async () => {
    const order: string[] = [];
    const xhr = new XMLHttpRequest();
    const done = new Promise((resolve) => {
      xhr.onloadend = resolve;
    });
    xhr.open('GET', '/api/v9/users/@me');
    for (const type of ['readystatechange', 'loadstart', 'progress', 'load', 'loadend', 'error']) {
      xhr.addEventListener(type, () => order.push(`${type} ${xhr.readyState}`));
    }
    xhr.send();
    await done;
    return [...new Set(order)];
  },

  'properties of XMLHttpRequest': () => [
    Object.getOwnPropertyNames(XMLHttpRequest.prototype),
    Object.getOwnPropertyNames(new XMLHttpRequest()),
    new XMLHttpRequest().constructor === XMLHttpRequest,
  ],
} as const;
