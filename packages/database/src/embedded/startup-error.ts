/** A failure to start that the person at the keyboard can act on; its message is one clear sentence. */
export class StartupError extends Error {
  override readonly name = "StartupError";
}
