/** Why a move is not begun or not finished, in a sentence the person at the keyboard can act on. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
