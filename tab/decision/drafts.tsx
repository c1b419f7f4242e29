// Holds unfinished quick decisions while the page stays open, so that closing the form loses nothing.
import { createContext, type ReactNode, useContext, useState } from 'react';
import type { DecisionFormView } from '../../bot/views/view-types';
import { blankDraft, type Draft } from './draft';

type Kept = {
  readonly drafts: ReadonlyMap<string, Draft>;
  /** After a save the id that came with the thread is spent; this one is for the next decision on the same thread. */
  readonly nextIds: ReadonlyMap<string, string>;
};

type Store = { readonly kept: Kept; readonly keep: (next: (kept: Kept) => Kept) => void };

export type OpenDraft = {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** Forgets what was written and keeps the operation id. */
  readonly clear: () => void;
};

export type KeptDraft = OpenDraft & {
  /** Forgets what was written; the next decision gets an operation id of its own. */
  readonly finish: () => void;
};

const DraftsContext = createContext<Store | null>(null);

export function DraftsProvider({ children }: { children: ReactNode }) {
  const [kept, keep] = useState<Kept>({ drafts: new Map(), nextIds: new Map() });
  return <DraftsContext value={{ kept, keep }}>{children}</DraftsContext>;
}

/** The draft for one person's thread; a blank one until somebody writes. */
export function useDraft(personId: string, form: DecisionFormView): KeptDraft {
  const store = useContext(DraftsContext);
  if (!store) throw new Error('A form was rendered outside DraftsProvider.');
  const { kept, keep } = store;
  const draft = kept.drafts.get(personId) ?? blankDraft(form, kept.nextIds.get(personId) ?? form.operationId);
  return {
    draft,
    change: (part) =>
      keep((now) => withDraft(now, personId, { ...(now.drafts.get(personId) ?? draft), ...part })),
    clear: () => keep((now) => withoutDraft(now, personId)),
    finish: () => keep((now) => withNextId(withoutDraft(now, personId), personId)),
  };
}

function withDraft(kept: Kept, personId: string, draft: Draft): Kept {
  return { ...kept, drafts: new Map(kept.drafts).set(personId, draft) };
}

function withoutDraft(kept: Kept, personId: string): Kept {
  const drafts = new Map(kept.drafts);
  drafts.delete(personId);
  return { ...kept, drafts };
}

function withNextId(kept: Kept, personId: string): Kept {
  return { ...kept, nextIds: new Map(kept.nextIds).set(personId, crypto.randomUUID()) };
}
