/**
 * Questions about how a page asks for the microphone. Each stands alone and runs in the page; its
 * answer has to be the same with the extension and without.
 */
export const microphoneProbes = {
  'getUserMedia: name, length, text and descriptor': () => {
    const { prototype } = MediaDevices;
    const descriptor = Object.getOwnPropertyDescriptor(prototype, 'getUserMedia');
    const fn = descriptor?.value as (() => unknown) | undefined;
    return [
      { ...descriptor, value: typeof fn },
      [fn?.name, fn?.length, fn?.toString(), String(fn), Object.prototype.toString.call(fn)],
      Object.getOwnPropertyNames(fn),
      fn !== undefined && 'prototype' in fn,
      Object.getOwnPropertyNames(prototype),
      Object.getOwnPropertyNames(navigator.mediaDevices),
      Reflect.get(navigator.mediaDevices, 'getUserMedia') === fn,
      MediaDevices.toString(),
    ];
  },

  'getUserMedia: what may be asked, and of whom': async () => {
    const { getUserMedia } = MediaDevices.prototype as unknown as {
      getUserMedia: (...args: unknown[]) => Promise<unknown>;
    };
    const tell = async (work: () => unknown) => {
      try {
        const given = work();
        await given;
        return ['no error', given instanceof Promise];
      } catch (error) {
        const { name, message, constructor } = error as Error;
        return [name, message, constructor.name];
      }
    };
    return Promise.all([
      tell(() => getUserMedia.call(navigator.mediaDevices)),
      tell(() => getUserMedia.call(navigator.mediaDevices, {})),
      tell(() => getUserMedia.call(navigator.mediaDevices, { audio: false })),
      tell(() => getUserMedia.call(navigator.mediaDevices, 'audio')),
      tell(() => getUserMedia.call({}, { audio: true })),
      tell(() => getUserMedia.call(undefined, { audio: true })),
      tell(() => Reflect.construct(getUserMedia, [{ audio: true }]) as unknown),
      tell(() => getUserMedia.call(navigator.mediaDevices, { audio: true })),
    ]);
  },

  'getUserMedia: the promise and what it is asked with': async () => {
    const read: string[] = [];
    const constraints = {
      get audio() {
        read.push('audio');
        return true;
      },
      get video() {
        read.push('video');
        return false;
      },
    };
    const promise = navigator.mediaDevices.getUserMedia(constraints);
    const facts: unknown[] = [
      promise instanceof Promise,
      promise.constructor === Promise,
      Object.getPrototypeOf(promise) === Promise.prototype,
      Object.getOwnPropertyNames(promise),
      [...read],
    ];
    const error = await promise.catch((reason: unknown) => reason);
    const { name, message } = error as DOMException;
    return [...facts, read, error instanceof DOMException, name, message];
  },

  'getUserMedia: order of what follows': async () => {
    const order: string[] = [];
    const promise = navigator.mediaDevices.getUserMedia({ audio: true });
    const first = promise.catch(() => order.push('first'));
    const second = promise.then(
      () => order.push('given'),
      () => order.push('second'),
    );
    await Promise.all([first, second]);
    return order;
  },

  /** As with `fetch`: of a promise that is used, a page hears what it would hear anyway. */
  'getUserMedia: unhandled rejections': async () => {
    const count = async (use: (promise: Promise<MediaStream>) => unknown) => {
      let heard = 0;
      const hear = (event: Event) => {
        event.preventDefault();
        heard++;
      };
      addEventListener('unhandledrejection', hear);
      const promise = navigator.mediaDevices.getUserMedia({ audio: true });
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
} as const;
