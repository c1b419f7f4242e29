// One group of the policy's settings as fields.
import type { Policy } from '../../bot/api/clock-contract';
import { ChoiceField, LineField, TextField } from '../clock/fields';
import { Folded } from './folded';
import styles from './policy.module.css';

type Group = Policy['groups'][number];
type Setting = Group['settings'][number];

type Props = {
  readonly group: Group;
  /** What was changed so far, by key. */
  readonly values: ReadonlyMap<string, string>;
  readonly change: (key: string, value: string) => void;
  readonly messageFor: (key: string) => string | null;
};

export function FieldGroup({ group, values, change, messageFor }: Props) {
  const refused = group.settings.some(({ key }) => messageFor(key) !== null);
  return (
    <Folded title={group.title} needed={refused}>
      <div className={styles.fields}>
        {group.settings.map((setting) => (
          <SettingField
            key={setting.key}
            setting={setting}
            value={values.get(setting.key) ?? setting.value}
            change={(value) => change(setting.key, value)}
            message={messageFor(setting.key)}
          />
        ))}
      </div>
    </Folded>
  );
}

type FieldProps = {
  readonly setting: Setting;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly message: string | null;
};

function SettingField({ setting, value, change, message }: FieldProps) {
  const { title, unit, input, choices } = setting;
  const field = { label: title, hint: unit, value, change, message };
  if (input === 'choice') return <ChoiceField {...field} choices={choices} />;
  if (input === 'text') {
    return (
      <div className={styles.whole}>
        <TextField {...field} />
      </div>
    );
  }
  return <LineField {...field} kind={input === 'line' ? 'text' : input} />;
}
