/** Actions of one kind of resource that keep state by convention. */
export interface Family {
  /** "Gadget". */
  resource: string;
  /** Parameter that names one resource: "GadgetId". */
  idField: string;
  create?: string;
  describe?: string;
  modify?: string;
  delete?: string;
}
