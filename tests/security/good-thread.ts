// A small thread whose chain is whole, as the store holds it.
import type { StoredThread } from '../../bot/evidence/verify-thread';
import { live, storedThread } from '../evidence/lived-thread';
import { openProduct } from '../support/product';

export async function goodThread(): Promise<StoredThread> {
  const product = await openProduct();
  await live(product, ['log', 'answer', 'log-long', 'book']);
  const thread = await storedThread(product);
  await product.close();
  return thread;
}
