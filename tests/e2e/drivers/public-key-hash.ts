import { createHash, X509Certificate } from 'node:crypto';

/**
 * The hash by which Chromium knows a public key.
 *
 * @param certificate in PEM
 * @returns SHA-256 of the key in base64
 */
export function publicKeyHash(certificate: string): string {
  const { publicKey } = new X509Certificate(certificate);
  const key = publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}
