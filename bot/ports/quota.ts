// How much one person may ask of the product in a minute.

/** Doing something, or only looking. */
export type Asked = 'action' | 'reading';

/** Notes one more and says 0, or after how many whole seconds the next one is welcome; such a one is not counted. */
export type Quota = (tenant: string, person: string, asked: Asked) => number;
