/** Actions of one kind of resource that keep state by convention, recognised from the spec's own names. */
export interface Family {
  /** "Gadget". */
  resource: string;
  /** Parameter that names one resource: "GadgetId". */
  idField: string;
  /** Action that returns the id of a new resource. */
  create: string;
  /** Action that lists resources, with the member of its output that holds them. */
  list?: { action: string; itemsField: string; itemType: string };
  /** Action that returns the members of one resource. */
  get?: string;
  /** Action that changes members of one resource. */
  modify?: string;
  /** Action that removes resources, with the parameter that names them. */
  delete?: { action: string; idField: string };
}
