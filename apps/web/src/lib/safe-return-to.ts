/** A path of this site to go back to after login; anything that could lead elsewhere is dropped. */
export function safeReturnTo(value: string | null): string | null {
  if (!value || !value.startsWith("/") || /^\/[\\/]/.test(value) || /[\\\u0000-\u001f]/.test(value))
    return null;
  return value;
}
