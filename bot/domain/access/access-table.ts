// Who may see what of a worker's supervision file: the one table. Deny by default; everything that reads asks it.

/** What somebody is to a worker's file today. One person may be several of these. */
export const places = [
  'worker',
  'supervisor',
  'cover',
  'next-manager',
  /** Head of service, assistant director, director: whoever is further above. */
  'senior',
  'psw',
  'auditor',
  'peer',
  'hr',
  'dpo',
  'admin',
] as const;
export type Place = (typeof places)[number];

/** What of a file can be seen. */
export const parts = [
  /** Dates and status. */
  'dates',
  'agreement',
  /** A record that was issued, without what was said about wellbeing and how the worker arrived. */
  'records',
  'wellbeing',
  /** Drafts of records, preparation and private notes. */
  'drafts',
  /** Case references and quick decisions. */
  'decisions',
  /** Who opened the file, when, why. */
  'openings',
] as const;
export type Part = (typeof parts)[number];

/**
 * How a part opens. `own`: what they wrote themselves. `current`: from the first day of covering. `with-reason`: at once,
 * for a reason that leaves a line. `on-request`: after somebody else has said yes. `sample`: of files that were drawn by
 * lot. `agreed`: only when the worker agrees or somebody is not safe. `exists`: whether there is one. `discussed`: whether
 * it was talked about. `counts`: numbers without names.
 */
export type Cell =
  | 'whole'
  | 'own'
  | 'current'
  | 'with-reason'
  | 'on-request'
  | 'sample'
  | 'agreed'
  | 'exists'
  | 'discussed'
  | 'counts'
  | 'none';

const row = (...cells: readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell]) =>
  Object.fromEntries(places.map((place, at) => [place, cells[at] ?? 'none'])) as Readonly<
    Record<Place, Cell>
  >;

/**
 * docs/rules.md, access. How many are overdue, and why somebody is away, is in no file: the pages of a team show that of
 * those whom their reader supervises, by relationship alone (use-cases/open-team.ts, use-cases/open-below.ts).
 */
// biome-ignore format: a table is read by its columns
export const accessTable: Readonly<Record<Part, Readonly<Record<Place, Cell>>>> = {
  //                  worker   supervisor cover      next-manager   senior    psw       auditor      peer    hr            dpo           admin
  dates:          row('whole', 'whole',   'whole',   'whole',       'whole',  'whole',  'sample',    'none', 'none',       'none',       'none'),
  agreement:      row('whole', 'whole',   'whole',   'whole',       'exists', 'exists', 'sample',    'none', 'on-request', 'with-reason', 'none'),
  records:        row('whole', 'whole',   'current', 'with-reason', 'none',   'none',   'sample',    'none', 'on-request', 'with-reason', 'none'),
  wellbeing:      row('whole', 'whole',   'none',    'agreed',      'none',   'none',   'discussed', 'none', 'none',       'with-reason', 'none'),
  drafts:         row('own',   'own',     'own',     'none',        'none',   'none',   'none',      'none', 'none',       'with-reason', 'none'),
  decisions:      row('whole', 'whole',   'current', 'with-reason', 'counts', 'sample', 'sample',    'none', 'none',       'with-reason', 'none'),
  openings:       row('whole', 'whole',   'none',    'none',        'none',   'none',   'whole',     'none', 'none',       'whole',      'none'),
};
