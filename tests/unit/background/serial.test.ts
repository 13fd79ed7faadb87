import { expect, test } from 'vitest';
import { createSerial } from '../../../src/background/serial';

test('jobs run one after another, also after one that failed', async () => {
  const serial = createSerial();
  const order: string[] = [];
  const job = (name: string) => async () => {
    order.push(`${name} begins`);
    await Promise.resolve();
    order.push(`${name} ends`);
    return name;
  };
  const first = serial(job('a'));
  const second = serial(() => Promise.reject(new Error('b')));
  const third = serial(job('c'));
  await expect(second).rejects.toThrow('b');
  expect(await Promise.all([first, third])).toEqual(['a', 'c']);
  expect(order).toEqual(['a begins', 'a ends', 'c begins', 'c ends']);
});
