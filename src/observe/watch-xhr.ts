import { routeTemplate } from '../failure/route-template';
import { createWeakMap, listen, NativeURL, ownerOf, uncurry, uncurryGetter } from './natives';
import type { PageLife } from './page-life';
import { guard, patch } from './patch';
import { reportRequest } from './request-failure';
import type { Reporter } from './reporter';

/**
 * Watches requests that Discord makes with XMLHttpRequest, which is how it talks to its API.
 *
 * Only `open` is replaced. The same three listeners are added there to every API request; adding
 * one twice does nothing, so a request that is opened again is still reported once. An abort is
 * the page's own doing and is not listened to.
 */
export function watchXhr(reporter: Reporter, life: PageLife) {
  const { prototype } = XMLHttpRequest;
  const status = uncurryGetter(prototype, 'status');
  const responseType = uncurryGetter(prototype, 'responseType');
  const responseText = uncurryGetter(prototype, 'responseText');
  const header = uncurry(prototype.getResponseHeader);
  const requests = createWeakMap<object, { method: string; url: string }>();

  function report(xhr: XMLHttpRequest, statusNow: number): void {
    const request = requests.get(xhr);
    const route = request && routeTemplate(request.url);
    if (!route) return;
    // Reading `responseText` of any other type throws.
    const type = responseType(xhr);
    const readable = statusNow > 0 && (type === '' || type === 'text');
    reportRequest(reporter, life, {
      method: request.method,
      route,
      status: statusNow,
      contentType: statusNow > 0 ? header(xhr, 'content-type') : null,
      text: readable ? (responseText(xhr) ?? null) : null,
    });
  }

  function onLoad(event: Event): void {
    guard(() => {
      const xhr = event.currentTarget as XMLHttpRequest;
      const statusNow = status(xhr) ?? 0;
      if (statusNow >= 400) report(xhr, statusNow);
    });
  }

  function onNoReply(event: Event): void {
    guard(() => {
      report(event.currentTarget as XMLHttpRequest, 0);
    });
  }

  return patch(ownerOf(prototype, 'open'), 'open', {
    called(self, args) {
      const url = args[1] instanceof NativeURL ? args[1].href : args[1];
      if (typeof url !== 'string' || !url.includes('/api/')) return;
      const xhr = self as XMLHttpRequest;
      requests.set(xhr, { method: String(args[0]), url });
      listen(xhr, 'load', onLoad);
      listen(xhr, 'error', onNoReply);
      listen(xhr, 'timeout', onNoReply);
    },
  });
}
