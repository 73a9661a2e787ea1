/** `Object.keys` that keeps the key type, for objects that are complete records. */
export const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] =>
  Object.keys(record) as Key[]
