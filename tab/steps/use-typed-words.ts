// Keeps what is being answered to a quick decision on the device until it is saved, so that no closed window loses it.
import { useContext, useEffect, useState } from 'react';
import { forgetOnDevice, keepOnDevice, readFromDevice } from '../decision/device-drafts';
import { keptWords } from '../decision/kept-words';
import { ViewerIdContext } from '../shell/viewer';

/** Words by the name of their field. */
export type Words = Readonly<Record<string, string>>;

export type TypedWords<Fields extends Words> = {
  readonly typed: Fields;
  readonly type: (part: Partial<Fields>) => void;
  /** Where they are kept, in words. */
  readonly kept: string;
  /** They are saved. */
  readonly forget: () => void;
};

/** `draftId` names the decision and what is answered; `blank` is what stands there before anybody types. */
export function useTypedWords<Fields extends Words>(draftId: string, blank: Fields): TypedWords<Fields> {
  const viewerId = useContext(ViewerIdContext);
  const [before] = useState(() => (viewerId === null ? null : readFromDevice(viewerId, draftId)));
  const [typed, setTyped] = useState<Fields>({ ...blank, ...before?.values });
  const [kept, setKept] = useState<'nothing' | 'device' | 'nowhere'>(before ? 'device' : 'nothing');
  useWarning(kept === 'nowhere');

  function forget() {
    if (viewerId !== null) forgetOnDevice(viewerId, draftId);
    setKept('nothing');
  }

  function type(part: Partial<Fields>) {
    const values = { ...typed, ...part };
    setTyped(values);
    if (Object.keys(values).every((name) => values[name]?.trim() === blank[name]?.trim())) return forget();
    const draft = { draftId, about: null, values, keptAt: Date.now() };
    setKept(viewerId !== null && keepOnDevice(viewerId, draft) ? 'device' : 'nowhere');
  }

  return { typed, type, kept: keptWords[kept], forget };
}

function useWarning(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [wanted]);
}
