// Where an answer or a message may be sent: Microsoft's channel in production, this machine on a laptop, and nowhere else.

/** Whether something may be sent to this address, with our token on it. */
export type MayReplyTo = (serviceUrl: string | undefined) => boolean;

/**
 * The Bot Connector's hosts for Teams: the one all regions share, which tells them apart by path, and those of a cloud of
 * its own. By the whole name: anybody may register another name below trafficmanager.net.
 */
const connectorHosts = /^smba\.(trafficmanager\.net|infra\.[a-z]{2,8}\.teams\.microsoft\.com)$/;

/** `https`, on its usual port, without a name, a query or anything else that means nothing in a base address. */
export const isTeamsConnector: MayReplyTo = (serviceUrl) => {
  const address = addressOf(serviceUrl);
  if (address?.protocol !== 'https:' || address.port !== '') return false;
  return connectorHosts.test(address.hostname) && /^\/[\w/-]*$/.test(address.pathname);
};

/** A laptop talks to itself. */
export const isThisMachine: MayReplyTo = (serviceUrl) =>
  /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(addressOf(serviceUrl)?.hostname ?? '');

function addressOf(serviceUrl: string | undefined): URL | undefined {
  if (typeof serviceUrl !== 'string' || !URL.canParse(serviceUrl)) return undefined;
  const address = new URL(serviceUrl);
  const { username, password, search, hash } = address;
  return username + password + search + hash === '' ? address : undefined;
}
