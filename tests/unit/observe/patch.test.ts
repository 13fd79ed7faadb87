import { beforeEach, describe, expect, test, vi } from 'vitest';
import { patch, patchConstructor } from '../../../src/observe/patch';

class Native {
  static readonly OPEN = 1;
  value: number;
  constructor(value = 0) {
    if (value < 0) throw new RangeError('negative');
    this.value = value;
  }
  add(amount: number): number {
    if (amount < 0) throw new RangeError('negative');
    return (this.value += amount);
  }
}

interface World {
  Thing: typeof Native;
}

let world: World;
let prototype: { add: (amount: number) => number };

beforeEach(() => {
  // A fresh class for each test: prototypes are patched in place.
  const Thing = class Thing extends Native {
    override add(amount: number): number {
      return super.add(amount);
    }
  } as typeof Native;
  world = { Thing };
  prototype = Thing.prototype;
});

describe('a patched function', () => {
  test('runs the native once, with its own object and arguments, then tells', () => {
    const called = vi.fn();
    patch(prototype, 'add', { called });
    const thing = new world.Thing(1);
    expect(thing.add(2)).toBe(3);
    expect(thing.value).toBe(3);
    expect(called).toHaveBeenCalledExactlyOnceWith(thing, [2], 3);
  });

  test('throws what the native throws, and tells nothing', () => {
    const called = vi.fn();
    patch(prototype, 'add', { called });
    expect(() => new world.Thing().add(-1)).toThrow(new RangeError('negative'));
    expect(called).not.toHaveBeenCalled();
  });

  test('does not let a failing hook reach the page', () => {
    const called = () => {
      throw new Error('ours');
    };
    patch(prototype, 'add', { called });
    expect(new world.Thing(1).add(1)).toBe(2);
  });

  test('keeps name, length, text and descriptor', () => {
    const before = Object.getOwnPropertyDescriptor(prototype, 'add');
    const text = prototype.add.toString();
    patch(prototype, 'add', {});
    const after = Object.getOwnPropertyDescriptor(prototype, 'add');
    expect({ ...after, value: null }).toEqual({ ...before, value: null });
    expect([prototype.add.name, prototype.add.length, prototype.add.toString()]).toEqual([
      'add',
      1,
      text,
    ]);
    expect(prototype.add.toString.call(Native)).toBe(Native.toString());
  });

  test('leaves alone what cannot be replaced', () => {
    const fixed = Object.freeze({ run: () => 1 });
    expect(patch(fixed, 'run', {}).replacement).toBeNull();
    expect(patch({}, 'run', {}).replacement).toBeNull();
    expect(fixed.run()).toBe(1);
  });
});

describe('whether a patch still stands', () => {
  test('it does until somebody puts something else in its place', () => {
    const { stands } = patch(prototype, 'add', {});
    expect(stands()).toBe(true);
    prototype.add = () => 0;
    expect(stands()).toBe(false);
  });

  test('an accessor in its place is something else, and is not asked', () => {
    const { stands } = patch(prototype, 'add', {});
    const get = vi.fn();
    Object.defineProperty(prototype, 'add', { get });
    expect(stands()).toBe(false);
    expect(get).not.toHaveBeenCalled();
  });

  test("what could not be replaced is nobody's doing", () => {
    expect(patch({}, 'run', {}).stands()).toBe(true);
  });
});

describe('taking a patch off', () => {
  test('puts the original back', () => {
    const original = prototype.add;
    const { undo } = patch(prototype, 'add', {});
    undo();
    expect(prototype.add).toBe(original);
  });

  test('keeps a wrapper that somebody put around ours, and goes silent below it', () => {
    const called = vi.fn();
    const { undo } = patch(prototype, 'add', { called });
    const ours = prototype.add;
    const theirs = function (this: Native, amount: number) {
      return ours.call(this, amount) * 10;
    };
    prototype.add = theirs;
    undo();
    expect(prototype.add).toBe(theirs);
    expect(new world.Thing(1).add(1)).toBe(20);
    expect(called).not.toHaveBeenCalled();
  });

  test('works below a wrapper that was there before', () => {
    const original = prototype.add;
    const theirs = function (this: Native, amount: number) {
      return original.call(this, amount) * 10;
    };
    prototype.add = theirs;
    const { undo } = patch(prototype, 'add', {});
    expect(new world.Thing(1).add(1)).toBe(20);
    undo();
    expect(prototype.add).toBe(theirs);
  });
});

describe('a patched constructor', () => {
  test('tells of each new object, subclasses included', () => {
    const constructed = vi.fn<(object: object) => void>();
    patchConstructor(world, 'Thing', { constructed });
    class Special extends world.Thing {}
    const objects = [new world.Thing(1), new Special(2)];
    expect(constructed.mock.calls.map(([object]) => object)).toEqual(objects);
    expect(objects[1]).toBeInstanceOf(Special);
    expect(objects[1]).toBeInstanceOf(world.Thing);
  });

  test('is what its objects say made them', () => {
    patchConstructor(world, 'Thing', {});
    expect(new world.Thing().constructor).toBe(world.Thing);
    expect(world.Thing.prototype.constructor).toBe(world.Thing);
    expect(world.Thing.OPEN).toBe(1);
  });

  test('throws what the native throws', () => {
    const constructed = vi.fn();
    patchConstructor(world, 'Thing', { constructed });
    expect(() => new world.Thing(-1)).toThrow(new RangeError('negative'));
    expect(() => (world.Thing as unknown as () => void)()).toThrow(TypeError);
    expect(constructed).not.toHaveBeenCalled();
  });

  test('comes off without a trace', () => {
    const original = world.Thing;
    patchConstructor(world, 'Thing', {}).undo();
    expect(world.Thing).toBe(original);
    expect(original.prototype.constructor).toBe(original);
  });
});
