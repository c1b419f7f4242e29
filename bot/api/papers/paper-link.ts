// The link that stands for a ticket: which council, and which ticket of theirs.
import type { CouncilPorts } from '../../ports/council-ports';

/** Where the link of a ticket leads, without the host. The tenant is the council's own id and names nobody. */
export const paperUrl = ({ tenant }: CouncilPorts, ticketId: string) =>
  `/papers/${encodeURIComponent(tenant)}_${ticketId}`;

/** Both parts of what follows `/papers/`, as it came; `undefined` for what is no such link. */
export function readPaperLink(
  link: string,
): { readonly tenant: string; readonly ticketId: string } | undefined {
  const [, tenant, ticketId] = /^(.{1,100})_([\w-]{1,100})$/.exec(link) ?? [];
  return tenant === undefined || ticketId === undefined ? undefined : { tenant, ticketId };
}
