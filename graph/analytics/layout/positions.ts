// Where things stand: parallel arrays, in layout units, the whole map about 1,000 wide.
export interface Positions {
  x: Float64Array;
  y: Float64Array;
}
