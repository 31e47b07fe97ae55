/** The live document `matrix`; its audience is a stage's code. */
export interface MatrixDocument {
  stage: string;
  subjects: string[];
  /** Groups in order: city, town, village. */
  order: string[];
  groups: Record<string, MatrixGroup>;
  sums: MatrixSums;
}

export interface MatrixGroup {
  order: string[];
  /** By `s` and the school's key. */
  schools: Record<string, MatrixRow>;
  sums: MatrixSums;
}

export interface MatrixSums {
  cells: Partial<Record<string, Cell>>;
  all: Cell;
}

export interface MatrixRow extends MatrixSums {
  code: string;
  name: string;
  location: string;
  strength: string;
}

/** Posts of a school, stage and subject; `difference` is staffed less authorised. */
export interface Cell {
  authorised: number;
  staffed: number;
  difference: number;
}

/** Where a click on the matrix leads. */
export interface Place {
  school: string;
  stage: string;
  subject: string;
}

/** The school's key of a row of the document. */
export function schoolOf(row: string): string {
  return row.slice(1);
}
