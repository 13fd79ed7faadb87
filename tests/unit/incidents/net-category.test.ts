import { expect, test } from 'vitest';
import { netCategory } from '../../../src/incidents/net-category';

test.each([
  ['net::ERR_BLOCKED_BY_CLIENT', 'blocked'],
  ['NS_ERROR_ABORT', 'maybe-blocked'],
  ['net::ERR_NAME_NOT_RESOLVED', 'dns'],
  ['NS_ERROR_UNKNOWN_HOST', 'dns'],
  ['net::ERR_CONNECTION_REFUSED', 'refused'],
  ['NS_ERROR_CONNECTION_REFUSED', 'refused'],
  ['net::ERR_CONNECTION_RESET', 'reset'],
  ['net::ERR_EMPTY_RESPONSE', 'reset'],
  ['NS_ERROR_NET_RESET', 'reset'],
  ['net::ERR_TIMED_OUT', 'timeout'],
  ['NS_ERROR_NET_TIMEOUT', 'timeout'],
  ['net::ERR_CERT_AUTHORITY_INVALID', 'certificate'],
  ['net::ERR_SSL_PROTOCOL_ERROR', 'certificate'],
  ['SEC_ERROR_UNKNOWN_ISSUER', 'certificate'],
  ['The certificate is not trusted because it is self-signed.', 'certificate'],
  ['証明書は自己署名のため信頼されません。', 'certificate'],
  ['Das Zertifikat wird nicht akzeptiert.', 'certificate'],
  ['net::ERR_INTERNET_DISCONNECTED', 'offline'],
  ['NS_ERROR_OFFLINE', 'offline'],
  ['net::ERR_PROXY_CONNECTION_FAILED', 'proxy'],
  ['NS_ERROR_UNKNOWN_PROXY_HOST', 'proxy'],
  ['net::ERR_NETWORK_CHANGED', 'changed'],
  ['net::ERR_FAILED', 'general'],
  ['NS_ERROR_FAILURE', 'general'],
  ['', 'general'],
])('%s is %s', (error, category) => {
  expect(netCategory(error)).toBe(category);
});
