/** Tells how far a long computation is: steps done of all. Called often, so it should be quick. */
export type Watch = (done: number, all: number) => void;
