// What the bench and its load generator say to each other.
export interface Job {
  address: string;
  seconds: number;
  /** Also send statements that never end. */
  bombs: boolean;
}

export interface Report {
  requests: number;
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  longest: number;
  errors: number;
  failures: string[];
  /** Graphs that answers were made of, where each has its number in it; an answer of two is an error. */
  graphs: number;
  /** Statements that never end and were ended. */
  bombs: number;
  kinds: Record<string, { count: number; p50: number; p99: number }>;
}
