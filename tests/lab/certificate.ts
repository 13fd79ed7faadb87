import { generate } from 'selfsigned';
import { hosts } from './hosts';

/**
 * Makes a throw-away certificate for all hosts of the lab.
 *
 * @returns key and certificate in PEM
 */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const names = [...hosts, '*.discord.com', '*.discord.gg', '*.discord.media', 'localhost'];
  const made = await generate([{ name: 'commonName', value: 'discord.com' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: names.map((value) => ({ type: 2, value })) },
    ],
  });
  return { key: made.private, cert: made.cert };
}
