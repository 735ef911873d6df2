/** Makes the compiler prove that every member of a union was handled; throws if the data proves it wrong. */
export function assertNever(value: never): never {
  throw new Error(`Not handled: ${JSON.stringify(value)}`);
}
