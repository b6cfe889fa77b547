import { Fault } from '../articles/fault.ts';

/** Thrown where an input, or one item of it, cannot be imported. Says what an editor needs to mend it. */
export class Refusal extends Fault {
  override name = 'Refusal';
}
