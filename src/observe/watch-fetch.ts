import { routeTemplate } from '../failure/route-template';
import { NativeURL, uncurry, uncurryGetter } from './natives';
import type { PageLife } from './page-life';
import { patch } from './patch';
import { reportRequest } from './request-failure';
import type { Reporter } from './reporter';
import { watchPromise } from './watch-promise';

/**
 * Watches requests to Discord's API made with `fetch`. The page gets the browser's own promise;
 * a side branch with both handlers watches it, so that no unhandled rejection is added. A failed
 * JSON reply is cloned to be read; the page's copy is untouched. Other URLs are not touched.
 */
export function watchFetch(reporter: Reporter, life: PageLife) {
  let readers: ReturnType<typeof createReaders> | undefined;

  function describe(input: unknown, init: unknown): { method: string; url: string } | null {
    const option = (init as { method?: unknown } | null | undefined)?.method;
    const own = typeof option === 'string' ? option : undefined;
    if (input instanceof Request) {
      const { requestUrl, requestMethod } = (readers ??= createReaders());
      return { url: requestUrl(input) ?? '', method: own ?? requestMethod(input) ?? 'GET' };
    }
    const url = input instanceof NativeURL ? input.href : input;
    return typeof url === 'string' ? { url, method: own ?? 'GET' } : null;
  }

  function onReply(response: Response, method: string, route: string): void {
    const { status, headers, header, clone, readText } = (readers ??= createReaders());
    const statusNow = status(response) ?? 0;
    if (statusNow < 400) return;
    const replyHeaders = headers(response);
    const contentType = replyHeaders ? header(replyHeaders, 'content-type') : null;
    const reply = { method, route, status: statusNow, contentType };
    if (!contentType?.includes('json')) {
      reportRequest(reporter, life, { ...reply, text: contentType ? ' ' : null });
      return;
    }
    watchPromise(
      readText(clone(response)),
      (text) => {
        reportRequest(reporter, life, { ...reply, text: text as string });
      },
      () => undefined,
    );
  }

  return patch(window, 'fetch', {
    called(_self, args, promise) {
      const request = describe(args[0], args[1]);
      const route = request && routeTemplate(request.url);
      if (!route) return;
      const { method } = request;
      watchPromise(
        promise,
        (response) => {
          onReply(response as Response, method, route);
        },
        (error) => {
          if ((error as { name?: unknown } | null)?.name === 'AbortError') return;
          const none = { status: 0, contentType: null, text: null };
          reportRequest(reporter, life, { method, route, ...none });
        },
      );
    },
  });
}

/**
 * Made with the first API request that goes through `fetch`. Discord's own go through
 * XMLHttpRequest, so most pages never pay for these.
 */
function createReaders() {
  return {
    requestUrl: uncurryGetter(Request.prototype, 'url'),
    requestMethod: uncurryGetter(Request.prototype, 'method'),
    status: uncurryGetter(Response.prototype, 'status'),
    headers: uncurryGetter(Response.prototype, 'headers'),
    header: uncurry(Headers.prototype.get),
    clone: uncurry(Response.prototype.clone),
    readText: uncurry(Response.prototype.text),
  };
}
