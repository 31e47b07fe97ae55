/** Something an action asks for beside the rows. */
export interface ActionField {
  name: string;
  label: string;
  kind: 'day' | 'text' | 'choice';
  /** What it starts with. */
  initial?: string;
  options?: { value: string; label: string }[];
}

/** An action a person may take on a list. */
export interface ActionOption {
  name: string;
  fields?: ActionField[];
  /** Ends or takes away something. */
  isDangerous?: boolean;
}

/** A list's actions. */
export interface Bulk {
  /** The list's name at the server. */
  list: string;
  actions: ActionOption[];
  /** The page of the list, to which the link to the refused leads; `?refused=` shows exactly those. */
  page?: string;
  /** Filters that are always on, beside those of the address. */
  also?: Readonly<Record<string, string>>;
  /** Rows have numbers that can be pasted. */
  hasNumbers?: boolean;
}
