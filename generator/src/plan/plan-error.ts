/** A spec or an option that no packages can be made from; its message is one clear line. */
export class PlanError extends Error {
  override readonly name = 'PlanError';
}
