// Where a quick decision stands with each child's file, and the note to copy there.
import { Button } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { useId } from 'react';
import type { StepPartProps } from './answers';
import { CopyNote } from './copy-note';
import { StepButton } from './step-button';
import styles from './steps.module.css';
import type { ChildFileItem } from './use-step-form';

type Props = StepPartProps & {
  /** True where a heading above says what it is about. */
  readonly alone: boolean;
  /** Leaves out the files where it is already. */
  readonly onlyOpen: boolean;
  /** A case discussion: a wrong reference can be put right. */
  readonly relinks: boolean;
};

export function ChildFile({ alone, onlyOpen, ...props }: Props) {
  const id = useId();
  const childFile = props.decision.childFile.filter(({ done }) => !(onlyOpen && done));
  if (childFile.length === 0) return null;
  return (
    <div className={styles.block} data-alone={alone}>
      <h4 id={id} className={alone ? 'for-screen-readers' : undefined}>
        On the child’s file
      </h4>
      <ul aria-labelledby={id}>
        {childFile.map((item) => (
          <Item key={item.reference ?? 'to follow'} item={item} {...props} />
        ))}
      </ul>
    </div>
  );
}

type ItemProps = StepPartProps & Pick<Props, 'relinks'> & { readonly item: ChildFileItem };

function Item({ item, decision, on, open, describedBy, relinks }: ItemProps) {
  const id = useId();
  const { reference, words, done, may, recorders } = item;
  const about = `${describedBy} ${id}`;
  return (
    <li className={styles.item} data-done={done}>
      <span className={styles.itemIcon} aria-hidden="true">
        {done ? <CheckmarkCircleFilled /> : <ClockRegular />}
      </span>
      <div className={styles.itemWords}>
        <p id={id}>
          {reference ? <b>{reference}</b> : null} {words}
        </p>
        <div className={styles.buttons}>
          {may && !done ? (
            <>
              <StepButton
                on={on}
                step={{ do: 'child-file', reference, answer: 'yes' }}
                word="Yes, it is there"
                describedBy={about}
              />
              <StepButton
                on={on}
                step={{ do: 'child-file', reference, answer: 'now' }}
                word="I’m doing it now"
                describedBy={about}
              />
              {recorders.length > 0 ? (
                <Button aria-describedby={about} onClick={() => open({ form: 'hand-over', item })}>
                  Someone else
                </Button>
              ) : null}
              {relinks && reference ? (
                <Button aria-describedby={about} onClick={() => open({ form: 'relink', item })}>
                  Wrong reference
                </Button>
              ) : null}
            </>
          ) : null}
          {decision.notes && reference && !done ? (
            <CopyNote reference={reference} on={on} describedBy={about} />
          ) : null}
        </div>
      </div>
    </li>
  );
}
