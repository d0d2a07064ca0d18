/** Tells the throttle that the answer has come, so that the place of the request may be taken again in due time. */
export type Land = () => void;
