// Wellbeing was talked about and nothing of it is written: one tick, and no text.
import { Checkbox } from '@fluentui/react-components';
import type { SessionForm } from './session-form';

export function HeldNotRecorded({ form }: { form: SessionForm }) {
  return (
    <Checkbox
      label="Held, not recorded"
      checked={form.words.wellbeingHeld}
      onChange={(_, { checked }) =>
        form.update((now) => ({
          ...now,
          wellbeingHeld: checked === true,
          sections: checked === true ? { ...now.sections, wellbeing: '' } : now.sections,
        }))
      }
    />
  );
}
