/**
 * Built-ins taken before the page's first script can replace them. Page code is untrusted, and so
 * are its later versions of these.
 */
export const { apply, construct, defineProperty, getOwnPropertyDescriptor, getPrototypeOf } =
  Reflect;
export const parseJson = JSON.parse as (text: string) => unknown;
export const toJson = JSON.stringify;
/** Epoch milliseconds, whole in every browser. */
export const now = Date.now;
export const isArray = Array.isArray;
export const ownKeys = Object.keys;
export const NativeURL = URL;
export const NativeError = Error;

/** Turns a method into a function that takes its object first: `uncurry(fn)(self, ...args)`. */
export function uncurry<Self, Args extends unknown[], Result>(
  method: (this: Self, ...args: Args) => Result,
): (self: Self, ...args: Args) => Result {
  return (self, ...args) => apply<Self, Args, Result>(method, self, args);
}

/** The object up the prototype chain that has a property: somebody's subclass may stand in front. */
export function ownerOf(object: object, key: string): object {
  let owner: object | null = object;
  while (owner && !getOwnPropertyDescriptor(owner, key)) owner = getPrototypeOf(owner);
  return owner ?? object;
}

/** Like {@link uncurry}, for the getter of a property; gives undefined where there is none. */
export function uncurryGetter<Self extends object, Key extends keyof Self & string>(
  prototype: Self,
  key: Key,
): (self: Self) => Self[Key] | undefined {
  const getter = getOwnPropertyDescriptor(ownerOf(prototype, key), key)?.get;
  return (self) => (getter ? apply<Self, [], Self[Key]>(getter, self, []) : undefined);
}

export const listen = uncurry(EventTarget.prototype.addEventListener);
export const hasOwn = uncurry(Object.prototype.hasOwnProperty);
export const functionText = uncurry(Function.prototype.toString);

/** The methods of `WeakMap`, which keep working when the page replaces those of its prototype. */
export const getFrom = uncurry(WeakMap.prototype.get) as <Value>(
  map: WeakMap<object, Value>,
  key: object,
) => Value | undefined;
export const setIn = uncurry(WeakMap.prototype.set) as <Value>(
  map: WeakMap<object, Value>,
  key: object,
  value: Value,
) => unknown;
