/** T without `undefined` among its values: an absent key and an undefined one are the same wish. */
export type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> }

/** A copy of `value` that leaves out every key whose value is undefined. */
export const withoutUndefined = <T extends object>(value: T): Defined<T> =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Defined<T>
