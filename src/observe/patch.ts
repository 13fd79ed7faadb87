import { apply, construct, defineProperty, getOwnPropertyDescriptor } from './natives';

/** Takes a patch off again. A later wrapper of somebody else's stays intact. */
export type Undo = () => void;

type AnyFunction = (this: unknown, ...args: unknown[]) => unknown;
type Owner = Record<string, unknown>;

export interface Hooks {
  /** Runs after a successful call, with what it was called on, its arguments and its result. */
  called?: (self: unknown, args: readonly unknown[], result: unknown) => void;
  /** Runs after a successful `new`, with the new object. */
  constructed?: (instance: object) => void;
}

export interface Patch {
  /** The function the page now sees; null when the property could not be replaced. */
  replacement: unknown;
  /** Whether the property still holds our replacement, or never did. */
  stands: () => boolean;
  undo: Undo;
}

/**
 * Replaces a function property by a Proxy that calls the original exactly once and then a hook.
 *
 * A Proxy, because ordinary code cannot tell it from the original: name, length, statics,
 * prototype, `instanceof`, subclassing, thrown errors and returned promises are the original's
 * own. What a hook throws never reaches the page.
 *
 * Undo restores the original only while the property still holds our replacement. Once somebody
 * has wrapped it, taking it out would take them out too, so it turns into a pass-through instead.
 */
export function patch(owner: object, key: string, hooks: Hooks): Patch {
  const descriptor = getOwnPropertyDescriptor(owner, key);
  const original = descriptor?.value as AnyFunction | undefined;
  if (!descriptor?.configurable || typeof original !== 'function') {
    return { replacement: null, stands: () => true, undo: () => undefined };
  }

  let active = true;
  const replacement: AnyFunction = new Proxy(original, {
    apply(target, self, args: unknown[]) {
      // If this frame shows in a stack trace: it only watches. The error is not made here.
      const result = apply<unknown, unknown[], unknown>(target, self, args);
      if (active) guard(() => hooks.called?.(self, args, result));
      return result;
    },
    construct(target, args: unknown[], newTarget) {
      const instance = construct(
        target,
        args,
        (newTarget as unknown) === replacement ? target : newTarget,
      ) as object;
      if (active) guard(() => hooks.constructed?.(instance));
      return instance;
    },
    get(target, property, receiver) {
      const value: unknown = Reflect.get(target, property, receiver);
      // The native toString would print a Proxy without its name, which scripts take for a fake.
      return property === 'toString' && typeof value === 'function'
        ? nameKeepingToString(value as AnyFunction, replacement, target)
        : value;
    },
  });

  const stands = () => getOwnPropertyDescriptor(owner, key)?.value === replacement;
  defineProperty(owner, key, { ...descriptor, value: replacement });
  return {
    replacement,
    stands,
    undo: () => {
      active = false;
      if (stands()) defineProperty(owner, key, descriptor);
    },
  };
}

/**
 * Replaces a constructor as {@link patch} does, and points `prototype.constructor` at the
 * replacement, so that `instance.constructor === Constructor` stays true for the page.
 */
export function patchConstructor(owner: object, key: string, hooks: Hooks): Patch {
  const original = (owner as Owner)[key] as { prototype: object };
  const outer = patch(owner, key, hooks);
  const link = getOwnPropertyDescriptor(original.prototype, 'constructor');
  if (!outer.replacement || !link?.configurable || link.value !== original) return outer;

  defineProperty(original.prototype, 'constructor', { ...link, value: outer.replacement });
  return {
    ...outer,
    undo: () => {
      outer.undo();
      const current = getOwnPropertyDescriptor(original.prototype, 'constructor');
      if (current?.value === outer.replacement) {
        defineProperty(original.prototype, 'constructor', link);
      }
    },
  };
}

/** Runs our own code where its failure must not become the page's. */
export function guard(run: () => void): void {
  try {
    run();
  } catch {
    // Nothing to tell anybody: the page must not notice, and there is no console of our own.
  }
}

function nameKeepingToString(toString: AnyFunction, replacement: AnyFunction, target: AnyFunction) {
  return new Proxy(toString, {
    apply: (fn, self, args: unknown[]) =>
      apply<unknown, unknown[], unknown>(fn, self === replacement ? target : self, args),
  });
}
