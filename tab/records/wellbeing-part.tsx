// Wellbeing was talked about and nothing of it is written: one tick, and no text.
import { Checkbox } from '@fluentui/react-components';
import { useRef } from 'react';
import type { SessionForm } from './session-form';

/** What stood there comes back when the tick is taken away, as long as the page is open. */
export function HeldNotRecorded({ form }: { form: SessionForm }) {
  const before = useRef('');
  function tick(wellbeingHeld: boolean) {
    const { wellbeing = '' } = form.words.sections;
    if (wellbeingHeld) before.current = wellbeing;
    const text = wellbeingHeld ? '' : wellbeing || before.current;
    form.update((now) => ({ ...now, wellbeingHeld, sections: { ...now.sections, wellbeing: text } }));
  }
  return (
    <Checkbox
      label="Held, not recorded"
      checked={form.words.wellbeingHeld}
      onChange={(_, { checked }) => tick(checked === true)}
    />
  );
}
