// Puts down a wait on another agency: for which case, who was asked for what and when.
import { useState } from 'react';
import type { KeepWaitRequest, WaitSaved } from '../../bot/api/waits/wait-contract';
import { useAct } from '../actions/use-act';
import { LineField } from '../clock/fields';
import { FormDialog } from '../parts/form-dialog';
import { type Found, refusalsOf } from '../parts/refusals';
import { WordsField } from '../parts/words-field';
import { apiPaths } from '../paths';

type Props = {
  readonly personId: string;
  readonly today: string;
  readonly open: boolean;
  readonly close: () => void;
  readonly done: (answer: WaitSaved) => void;
};

type Typed = Record<'reference' | 'agency' | 'service' | 'referredOn' | 'expectedBy' | 'chasedOn', string>;

/** As the server names them. */
const names = ['references', 'agency', 'service', 'referredOn', 'expectedBy', 'chasedOn'];

export function AddWait({ personId, today, open, close, done }: Props) {
  const [typed, setTyped] = useState<Typed>({
    reference: '',
    agency: '',
    service: '',
    referredOn: '',
    expectedBy: '',
    chasedOn: '',
  });
  const [allowed, setAllowed] = useState<Found>([]);
  const path = apiPaths.file(personId, 'waits');
  const { busy, failure, send } = useAct<Omit<KeepWaitRequest, 'operationId'>, WaitSaved>({
    personId,
    path,
    done,
  });
  const { messageFor, foundIn, unplaced } = refusalsOf(failure, names);
  const body = (notIdentifiers: Found) => ({
    ...typed,
    expectedBy: typed.expectedBy || null,
    chasedOn: typed.chasedOn || null,
    notIdentifiers: [...notIdentifiers],
  });
  const save = () => send(body(allowed));
  const allow = (words: Found) => {
    setAllowed([...allowed, ...words]);
    send(body([...allowed, ...words]));
  };
  const field = (name: keyof Typed, asNamed: string = name) => ({
    value: typed[name],
    change: (value: string) => setTyped({ ...typed, [name]: value }),
    message: messageFor(asNamed),
  });
  const words = (name: 'agency' | 'service') => ({
    ...field(name),
    rows: 1,
    found: foundIn(name),
    allow,
    busy,
  });
  const dialog = { open, close, busy, failure, unplaced, save, saveAsNew: save };
  return (
    <FormDialog title="Add a wait on another agency" saveWord="Keep it" {...dialog}>
      <LineField label="Case reference" hint="Never a name." {...field('reference', 'references')} />
      <WordsField label="Agency" {...words('agency')} />
      <WordsField label="Service, or what is waited for" {...words('service')} />
      <LineField label="Referred on" kind="date" latest={today} {...field('referredOn')} />
      <LineField label="Expected by, if a day was named" kind="date" {...field('expectedBy')} />
      <LineField label="Last chased, if it was" kind="date" latest={today} {...field('chasedOn')} />
    </FormDialog>
  );
}
